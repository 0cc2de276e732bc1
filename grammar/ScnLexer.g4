/**
 * The words of the scenario language.
 *
 * A scenario is made of names, texts in quotes, numbers with units, and a few signs. Line breaks and indentation mean nothing.
 */
lexer grammar ScnLexer;

channels { COMMENTS }

// Declarations: what a file is made of.
IMPORT     : 'import';
WORKLOAD   : 'workload';
HARDWARE   : 'hardware';
CLUSTER    : 'cluster';
STRATEGY   : 'strategy';
EXPERIMENT : 'experiment';
PROBLEM    : 'problem';
PRINCIPLE  : 'principle';
OPTIMIZE   : 'optimize';
EXTENDS    : 'extends';
OF         : 'of';
AS         : 'as';
ON         : 'on';
OFF        : 'off';

// Workloads: who asks for what, how often.
REPLAY    : 'replay';
RATE      : 'rate';
STEPS     : 'steps';
RAMP      : 'ramp';
REQUESTS  : 'requests';
SESSIONS  : 'sessions';
CUT       : 'cut';
HORIZON   : 'horizon';
ARRIVALS  : 'arrivals';
PREFIX    : 'prefix';
PER       : 'per';
MEMBER    : 'member';
INPUT     : 'input';
OUTPUT    : 'output';
EMPIRICAL : 'empirical';
MIX       : 'mix';
CLIENT    : 'client';
COHORT    : 'cohort';
USERS     : 'users';
ACTIVE    : 'active';
CLASS     : 'class';
TENANT    : 'tenant';
SHARE     : 'share';
SESSION   : 'session';

// Hardware and clusters: what answers.
MODEL     : 'model';
GPU       : 'gpu';
TIMES     : 'x';
LATENCY   : 'latency';
INSTANCES : 'instances';
KV        : 'kv';
BLOCK     : 'block';
TIER      : 'tier';
BATCH     : 'batch';
ROUTER    : 'router';

// Strategies: which policy decides what.
PARAM      : 'param';
IN         : 'in';
LOG        : 'log';
INTEGER    : 'integer';
WHEN       : 'when';
CHOOSE     : 'choose';
SIMPLEX    : 'simplex';
REQUIRE    : 'require';
ADMISSION  : 'admission';
ROUTING    : 'routing';
SCHEDULER  : 'scheduler';
PRIORITY   : 'priority';
PREFILL    : 'prefill';
PREEMPTION : 'preemption';
EVICTION   : 'eviction';
BRIDGE     : 'bridge';

// Experiments: what is compared, and under which circumstances.
SEMANTICS : 'semantics';
BASELINE  : 'baseline';
COMPARE   : 'compare';
SEEDS     : 'seeds';
TARGETS   : 'targets';
SWEEP     : 'sweep';
OVER      : 'over';
STEP      : 'step';
MATRIX    : 'matrix';

// Claims: what is expected to come out, and why.
HYPOTHESIS       : 'hypothesis';
CONTROL          : 'control';
ABLATION         : 'ablation';
SUPER_ADDITIVITY : 'super-additivity';
ROBUSTNESS       : 'robustness';
NEEDS            : 'needs';
UNDER            : 'under';
AGAINST          : 'against';
WITHOUT          : 'without';
PARTS            : 'parts';
PREDICT          : 'predict';
BECAUSE          : 'because';
ELSE             : 'else';

// Effects: how a metric answers.
FALLS   : 'falls';
RISES   : 'rises';
CHANGES : 'changes';
AT      : 'at';
MOST    : 'most';
LEAST   : 'least';
LESS    : 'less';
MORE_   : 'more';
THAN    : 'than';
THE     : 'the';
SUM     : 'sum';
THERE   : 'there';
BY      : 'by';

// Problems: what a strategy has to reach.
SUCCESS : 'success';
PRIOR   : 'prior';

// Principles: what is held to be true, and what would show it.
STATEMENT    : 'statement';
REGIME       : 'regime';
UNTESTABLE   : 'untestable';
HOLDS        : 'holds';
CONTRADICTED : 'contradicted';

// Searches: which parameters are best.
MINIMIZE : 'minimize';
MAXIMIZE : 'maximize';
MEAN     : 'mean';
WORST    : 'worst';
MEDIAN   : 'median';
SUBJECT  : 'subject';
TO       : 'to';
PREFER   : 'prefer';
WEIGHT   : 'weight';
BUDGET   : 'budget';
TRIALS   : 'trials';
RUNS     : 'runs';
CONFIRM  : 'confirm';
METHOD   : 'method';
RACING   : 'racing';
STOP     : 'stop';
TRY      : 'try';

// Signs.
OPEN_BRACE    : '{';
CLOSE_BRACE   : '}';
OPEN_PAREN    : '(';
CLOSE_PAREN   : ')';
OPEN_BRACKET  : '[';
CLOSE_BRACKET : ']';
COMMA         : ',';
COLON         : ':';
EQUALS        : '=';
UP_TO         : '..';
DOT           : '.';
PLUS          : '+';
MINUS         : '-';
STAR          : '*';
SLASH         : '/';
PERCENT       : '%';
AT_LEAST      : '>=';
AT_MOST       : '<=';
ABOVE         : '>';
BELOW         : '<';

// Units stand behind a number, alone or as a quotient: 10 ms, 2000 req/s, 1e-5/us.
UNIT
    : 'us' | 'ms' | 's' | 'min' | 'h'
    | 'req' | 'token' | 'tokens' | 'blocks'
    | 'B' | 'KB' | 'MB' | 'GB' | 'TB' | 'KiB' | 'MiB' | 'GiB'
    | 'TFLOP'
    ;

NUMBER : '-'? DIGIT+ ('.' DIGIT+)? ([eE] [+-]? DIGIT+)?;

// What 99% and the like of many values are at most: p50, p90, p99.
PERCENTILE : 'p' [1-9] DIGIT?;

// Names may hold hyphens, as those of policies do: slo-tiered.
NAME   : LETTER (LETTER | DIGIT | '-')*;

STRING : '"' ~["\r\n]* '"';

LINE_COMMENT  : '//' ~[\r\n]*     -> channel(COMMENTS);
BLOCK_COMMENT : '/*' .*? '*/'     -> channel(COMMENTS);
SPACE         : [ \t\r\n\u000C]+  -> channel(HIDDEN);

// The rest cannot start anything; as tokens they are reported where they stand.
OPEN_COMMENT  : '/*' (~'*' | '*'+ ~[*/])* '*'* EOF;
OPEN_STRING   : '"' ~["\r\n]*;
STRANGE       : .;

fragment DIGIT  : [0-9];
fragment LETTER : [A-Za-z_];
