/**
 * The sentences of the scenario language, from the file down to the quantity.
 *
 * Read from the top: a file is a list of declarations, a declaration is a word, a name and a block of items, and an item
 * is a word with what belongs to it. Nothing is recursive, so no text can be nested too deeply. What a name means and
 * whether a unit fits is not the grammar's business.
 */
parser grammar ScnParser;

options { tokenVocab = ScnLexer; }

scenario
    : declaration* EOF
    ;

// cascade.base_critical=12: a value given from outside
override
    : path '=' argumentValue EOF
    ;

// slo-tiered(critical: 10): a policy named from outside
policyReference
    : call EOF
    ;

// ttft.p99[critical] rises at most 5%: a prediction given from outside
givenPrediction
    : metric effect EOF
    ;

declaration
    : IMPORT file=STRING                                                             #importFile
    | WORKLOAD id=name extension? '{' workloadItem* '}'                              #workload
    | HARDWARE id=name '{' hardwareItem* '}'                                         #hardware
    | CLUSTER id=name extension? '{' clusterItem* '}'                                #cluster
    | STRATEGY id=name extension? '{' strategyItem* '}'                              #strategy
    | EXPERIMENT id=name title=STRING? '{' experimentItem* '}'                       #experiment
    | PROBLEM id=name title=STRING? '{' problemItem* '}'                             #problem
    | PRINCIPLE id=name title=STRING? '{' principleItem* '}'                         #principle
    | OPTIMIZE id=name OF experimentId=name '.' strategyId=name '{' searchItem* '}'  #optimize
    ;

// strategy cascade extends llmd_default { ... }: all of the parent, but what is said again
extension
    : EXTENDS parent=name
    ;

// ---- Workloads ----------------------------------------------------------------------------------------------------

// Either recorded requests (replay) or drawn ones: a mix of classes, or clients described one by one.
workloadItem
    : REPLAY file=STRING ('{' setting* '}')?                     #replay
    | parameter                                                  #workloadParam
    | RATE rate                                                  #workloadRate
    | key=(REQUESTS | SESSIONS | HORIZON) value                  #workloadSetting
    | CUT SESSIONS                                               #cutSessions
    | MIX mixture                                                #mix
    | CLIENT id=name '{' clientItem* '}'                         #client
    | COHORT id=name TIMES members=value '{' clientItem* '}'     #cohort
    | traffic                                                    #workloadTraffic
    ;

clientItem
    : CLASS id=name                            #clientClass
    | TENANT text=STRING                       #clientTenant
    | RATE rate                                #clientRate
    | key=(SHARE | USERS) value                #clientSetting
    | ACTIVE from=value '..' to=value          #active
    | traffic                                  #clientTraffic
    ;

// 2000 req/s      steps { 0 s: 100 req/s  10 s: 400 req/s }      wave(mean: 200 req/s, amplitude: 50%, period: 24 h)
rate
    : shape=(STEPS | RAMP) '{' ratePoint* '}'              #ratePoints
    | law=name '(' (argument (',' argument)*)? ')'         #rateLaw
    | value                                                #steadyRate
    ;

ratePoint
    : time=value ':' perSecond=value
    ;

// What a client inherits from its workload unless it says its own.
traffic
    : ARRIVALS process=call                            #arrivals
    | PREFIX group=STRING length=value (PER MEMBER)?   #prefix
    | key=(INPUT | OUTPUT) distribution                #length
    | SESSION '{' setting* '}'                         #session
    ;

// { critical 20%  standard 50%  sheddable 30% }
mixture
    : '{' share* '}'
    ;

share
    : id=name part=value
    ;

// gaussian(mean: 256, sd: 100, min: 32, max: 2048) tokens      empirical { 128: 70%  2048: 30% } tokens
distribution
    : EMPIRICAL '{' bin* '}' unitWord=UNIT?   #listed
    | EMPIRICAL file=STRING unitWord=UNIT?    #listedInFile
    | law=call unitWord=UNIT?                 #drawn
    ;

bin
    : tokens=quantity ':' weight=quantity
    ;

// ---- Hardware and clusters ----------------------------------------------------------------------------------------

hardwareItem
    : MODEL text=STRING                       #model
    | GPU text=STRING (TIMES count=quantity)? #gpu
    | LATENCY kind=name '{' figure* '}'       #latency
    ;

// alpha 1601.35 us, 3.51 us/token, 1805.54 us/token
figure
    : key=name quantity (',' quantity)*
    ;

clusterItem
    : parameter                                     #clusterParam
    | INSTANCES count=value OF hardwareId=name      #instances
    | KV '{' kvItem* '}'                            #kv
    | section                                       #clusterSection
    ;

kvItem
    : BLOCK size=value                                     #block
    | TIER id=name capacity=value ('{' setting* '}')?      #tier
    ;

// batch { max_tokens 2048  chunk off }        router { snapshot_refresh 10 ms }
section
    : key=(BATCH | ROUTER) '{' setting* '}'
    ;

setting
    : key=name value
    ;

// ---- Strategies ---------------------------------------------------------------------------------------------------

strategyItem
    : parameter                                                                           #strategyParam
    | SIMPLEX name (',' name)*                                                            #simplex
    | REQUIRE left=value sign=('>=' | '<=' | '>' | '<' | '=') right=value                 #require
    | kind=(ADMISSION | ROUTING | SCHEDULER | PRIORITY | PREEMPTION | EVICTION) selection #policy
    | PREFILL selection                                                                   #prefillPolicy
    | PREFILL '{' setting* '}'                                                            #prefillClasses
    | BRIDGE switch_=(ON | OFF)                                                           #bridge
    | section                                                                             #strategySection
    ;

// slo-tiered(critical: 10)        choose order { priority-fcfs, fcfs, aged(weight: w) }: a parameter, by default its first
selection
    : CHOOSE id=name '{' option (',' option)* '}'   #choice
    | option                                        #single
    ;

// Only routing has scorers.
option
    : policy=call ('{' scorer* '}')?
    ;

// prefix-affinity 3        slo-priority(bias_critical: 0.9) 2
scorer
    : policy=call weight=value
    ;

// ---- Experiments --------------------------------------------------------------------------------------------------

experimentItem
    : frame                                                                       #experimentFrame
    | PROBLEM id=name                                                             #problemUse
    | COMPARE arm (',' arm)*                                                      #compare
    | HORIZON time=quantity                                                       #experimentHorizon
    | TARGETS '{' target* '}'                                                     #targets
    | variation                                                                   #experimentVariation
    | kind=claimKind id=name (OF armId=name)? (ON use=call)? '{' claimItem* '}'   #claim
    ;

// What is run, on what, against what: an experiment says it, and so may a problem.
frame
    : SEMANTICS id=NAME                            #semantics
    | key=(WORKLOAD | CLUSTER | BASELINE) use=call #use
    | SEEDS seeds                                  #seedsOf
    ;

// cascade        cascade(base_critical: 12) as strong
arm
    : strategyUse=call (AS alias=name)?
    ;

// 42, 43, 44        42 .. 51        auto(from: 42, most: 30)
seeds
    : seed (',' seed)*   #seedList
    | rule_=call         #seedRule
    ;

seed
    : first=NUMBER ('..' last=NUMBER)?
    ;

// critical { ttft 200 ms  e2e 5 s }
target
    : id=name '{' setting* '}'
    ;

// Other circumstances, one after the other: the points of a sweep, the named cases of a matrix.
variation
    : SWEEP path OVER points            #sweep
    | MATRIX id=name '{' case_* '}'     #matrix
    ;

points
    : low=quantity '..' high=quantity (STEP step=quantity)?   #pointRange
    | value (',' value)*                                      #pointList
    | call (',' call)*                                        #pointUses
    ;

// tight { kv.gpu 5000 blocks  kv.cpu 0 blocks }
case_
    : id=name '{' assignment* '}'
    ;

assignment
    : path argumentValue   #assignedValue
    | path use=call        #assignedUse
    ;

path
    : name ('.' name)*
    ;

// ---- Claims -------------------------------------------------------------------------------------------------------

claimKind
    : HYPOTHESIS | CONTROL | ABLATION | SUPER_ADDITIVITY | ROBUSTNESS
    ;

// Circumstances are the experiment's own but for what is said here: under them, or against what is measured there.
claimItem
    : NEEDS id=name                             #needs
    | key=(UNDER | AGAINST) '{' assignment* '}' #circumstances
    | key=(WITHOUT | PARTS) name (',' name)*    #components
    | variation                                 #claimVariation
    | PREDICT metric effect                     #prediction
    | key=(BECAUSE | ELSE) text=STRING          #remark
    ;

// ttft.p99[critical]        gap(ttft.p99, critical, sheddable)
metric
    : plainMetric                                              #directMetric
    | function=name '(' plainMetric (',' argumentId=name)* ')' #derivedMetric
    ;

plainMetric
    : id=name ('.' statistic=name)? selector?
    ;

// [critical]        [tenant: "premium"]        [round: 0]
selector
    : '[' id=name (':' (text=STRING | number=NUMBER))? ']'
    ;

effect
    : direction=(FALLS | RISES) AT limit=(MOST | LEAST) bound=quantity                       #boundedChange
    | direction=(FALLS | RISES) MORE_ THAN (THE SUM | THERE) (BY AT LEAST margin=quantity)?   #moreThan
    | direction=(FALLS | RISES) low=quantity ('..' high=quantity)?                           #changeBetween
    | CHANGES LESS THAN bound=quantity                                                       #noChange
    | sign=('>=' | '<=' | '>' | '<' | '=') bound=quantity (OF reference=name)?               #comparison
    ;

// ---- Problems, principles and searches ----------------------------------------------------------------------------------------

problemItem
    : frame                                                       #problemFrame
    | SUCCESS metric effect                                       #success
    | REQUIRE path sign=('>=' | '<=' | '>' | '<' | '=') value     #requirement
    | PRIOR text=STRING                                           #prior
    ;

// holds when iter1.main, iter12.zero_sum: refuted with one of them        untestable "a rule of method"
// contradicted by scheduler fcfs        contradicted by scorer kv-utilization
principleItem
    : key=(STATEMENT | REGIME | UNTESTABLE) text=STRING         #principleText
    | HOLDS WHEN path (',' path)*                               #holds
    | CONTRADICTED BY kind=name policies+=name (',' policies+=name)* #contradiction
    ;

searchItem
    : goal=(MINIMIZE | MAXIMIZE) metric overSeeds?     #objective
    | SUBJECT TO metric effect                         #constraint
    | PREFER metric effect (WEIGHT weight=quantity)?   #preference
    | BUDGET amount=quantity unitWord=(TRIALS | RUNS)? #budget
    | SEEDS seeds                                      #searchSeeds
    | CONFIRM (OFF | seeds)                            #confirmation
    | METHOD id=name                                   #method
    | RACING switch_=(ON | OFF)                        #racing
    | BATCH size=quantity                              #trialsAtOnce
    | STOP WHEN rule_=call                             #stopRule
    | TRY '{' setting* '}'                             #trial
    ;

// What is made of the values of several seeds: worst of seeds        p90 of seeds
overSeeds
    : id=(MEAN | WORST | MEDIAN | PERCENTILE) OF SEEDS
    ;

// ---- What everything is made of -----------------------------------------------------------------------------------

// slo-tiered(critical: base_critical, age_weight: 1e-5/us)
call
    : id=name ('(' (argument (',' argument)*)? ')')?
    ;

// critical: 10        kv.gpu: 5000 blocks
argument
    : path ':' argumentValue
    ;

argumentValue
    : value         #singleArgument
    | text=STRING   #textArgument
    | mixture       #mixtureArgument
    ;

// param base = 10 in 5 .. 20 integer        param rate = 1e-5/us in 1e-6/us .. 1e-4/us log        param n = 2 in { 1, 2, 4 }
// A parameter with a condition counts only where another one has that value: when chunking = on
parameter
    : PARAM id=name '=' initial=value domain? (WHEN other=name '=' wanted=value)?
    ;

domain
    : IN low=quantity '..' high=quantity (LOG | INTEGER)*  #range
    | IN '{' value (',' value)* '}'                        #list
    ;

// A quantity, the name of a parameter, a word such as off, or a calculation with them: base * 2 + 1. There are no
// parentheses: an intermediate result is a parameter of its own.
value
    : product (sign=('+' | '-') product)*
    ;

product
    : atom (sign=('*' | '/') atom)*
    ;

atom
    : quantity   #quantityAtom
    | name       #nameAtom
    ;

// 10        10 us        1e-5/us        2000 req/s        20%
quantity
    : NUMBER unit?
    ;

unit
    : UNIT ('/' UNIT)*
    | '/' UNIT
    | '%'
    ;

// Every word of the language may also be a name where a name stands.
name
    : NAME
    | UNIT
    | PERCENTILE
    | keyword
    ;

keyword
    : IMPORT | WORKLOAD | HARDWARE | CLUSTER | STRATEGY | EXPERIMENT | OPTIMIZE | EXTENDS | OF | AS | ON | OFF
    | REPLAY | RATE | STEPS | RAMP | REQUESTS | SESSIONS | CUT | HORIZON | ARRIVALS | PREFIX | PER | MEMBER
    | INPUT | OUTPUT | EMPIRICAL | MIX | CLIENT | COHORT | USERS | ACTIVE | CLASS | TENANT | SHARE | SESSION
    | MODEL | GPU | TIMES | LATENCY | INSTANCES | KV | BLOCK | TIER | BATCH | ROUTER
    | PARAM | IN | LOG | INTEGER | WHEN | CHOOSE | SIMPLEX | REQUIRE
    | ADMISSION | ROUTING | SCHEDULER | PRIORITY | PREFILL | PREEMPTION | EVICTION | BRIDGE
    | SEMANTICS | BASELINE | COMPARE | AS | SEEDS | TARGETS | SWEEP | OVER | STEP | MATRIX
    | HYPOTHESIS | CONTROL | ABLATION | SUPER_ADDITIVITY | ROBUSTNESS | NEEDS | UNDER | AGAINST | WITHOUT | PARTS | PREDICT | BECAUSE | ELSE
    | FALLS | RISES | CHANGES | AT | MOST | LEAST | LESS | MORE_ | THAN | THE | SUM | THERE | BY
    | PROBLEM | SUCCESS | PRIOR
    | PRINCIPLE | STATEMENT | REGIME | UNTESTABLE | HOLDS | CONTRADICTED
    | MINIMIZE | MAXIMIZE | MEAN | WORST | MEDIAN | SUBJECT | TO | PREFER | WEIGHT | BUDGET | TRIALS | RUNS | CONFIRM | METHOD | RACING | STOP | TRY
    ;
