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

declaration
    : IMPORT file=STRING                                                             #importFile
    | WORKLOAD id=name extension? '{' workloadItem* '}'                              #workload
    | HARDWARE id=name '{' hardwareItem* '}'                                         #hardware
    | CLUSTER id=name extension? '{' clusterItem* '}'                                #cluster
    | STRATEGY id=name extension? '{' strategyItem* '}'                              #strategy
    | EXPERIMENT id=name title=STRING? '{' experimentItem* '}'                       #experiment
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
    | ACTIVE from=quantity '..' to=quantity    #active
    | traffic                                  #clientTraffic
    ;

// 2000 req/s      steps { 0 s: 100 req/s  10 s: 400 req/s }      wave(mean: 200 req/s, amplitude: 50%, period: 24 h)
rate
    : shape=(STEPS | RAMP) '{' ratePoint* '}'              #ratePoints
    | law=name '(' (argument (',' argument)*)? ')'         #rateLaw
    | value                                                #steadyRate
    ;

ratePoint
    : time=quantity ':' value
    ;

// What a client inherits from its workload unless it says its own.
traffic
    : ARRIVALS process=call                               #arrivals
    | PREFIX group=STRING length=quantity (PER MEMBER)?   #prefix
    | key=(INPUT | OUTPUT) distribution                   #length
    | SESSION '{' setting* '}'                            #session
    ;

// { critical 20%  standard 50%  sheddable 30% }
mixture
    : '{' share* '}'
    ;

share
    : id=name part=quantity
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
    : INSTANCES count=quantity OF hardwareId=name   #instances
    | KV '{' kvItem* '}'                            #kv
    | section                                       #clusterSection
    ;

kvItem
    : BLOCK size=quantity                                     #block
    | TIER id=name capacity=quantity ('{' setting* '}')?      #tier
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
    : PARAM id=name '=' initial=quantity (IN low=quantity '..' high=quantity)? LOG?                 #param
    | kind=(ADMISSION | SCHEDULER | PRIORITY | PREEMPTION | EVICTION) policy=call                   #policy
    | ROUTING policy=call ('{' scorer* '}')?                                                        #routing
    | PREFILL policy=call                                                                           #prefillPolicy
    | PREFILL '{' setting* '}'                                                                      #prefillClasses
    | BRIDGE switch_=(ON | OFF)                                                                     #bridge
    | section                                                                                       #strategySection
    ;

// prefix-affinity 3        slo-priority(bias_critical: 0.9) 2
scorer
    : policy=call weight=value
    ;

// ---- Experiments --------------------------------------------------------------------------------------------------

experimentItem
    : SEMANTICS id=NAME                                      #semantics
    | WORKLOAD use=call                                      #workloadUse
    | CLUSTER id=name                                        #clusterUse
    | BASELINE id=name                                       #baseline
    | COMPARE name (',' name)*                               #compare
    | SEEDS seed (',' seed)*                                 #seeds
    | HORIZON time=quantity                                  #experimentHorizon
    | SWEEP path OVER points                                 #sweep
    | HYPOTHESIS id=name '{' claim* '}'                      #hypothesis
    | CONTROL id=name (ON use=call)? '{' claim* '}'          #control
    ;

// 42        42 .. 51
seed
    : first=NUMBER ('..' last=NUMBER)?
    ;

path
    : name ('.' name)*
    ;

points
    : low=quantity '..' high=quantity (STEP step=quantity)?   #pointRange
    | quantity (',' quantity)*                                #pointList
    ;

claim
    : PREDICT metric effect   #prediction
    | BECAUSE text=STRING     #because
    | ELSE text=STRING        #otherwise
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
    : direction=(FALLS | RISES) AT limit=(MOST | LEAST) bound=quantity  #boundedChange
    | direction=(FALLS | RISES) low=quantity ('..' high=quantity)?      #changeBetween
    | CHANGES LESS THAN bound=quantity                                  #noChange
    | sign=('>=' | '<=' | '>' | '<') bound=quantity (OF reference=name)? #comparison
    ;

searchItem
    : goal=(MINIMIZE | MAXIMIZE) metric    #objective
    | SUBJECT TO metric effect             #constraint
    | BUDGET count=quantity TRIALS         #budget
    ;

// ---- What everything is made of -----------------------------------------------------------------------------------

// slo-tiered(critical: base_critical, age_weight: 1e-5/us)
call
    : id=name ('(' (argument (',' argument)*)? ')')?
    ;

argument
    : id=name ':' argumentValue
    ;

argumentValue
    : value         #singleArgument
    | text=STRING   #textArgument
    | mixture       #mixtureArgument
    ;

// A quantity, or the name of a parameter or a word such as off.
value
    : quantity   #quantityValue
    | name       #nameValue
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
    | keyword
    ;

keyword
    : IMPORT | WORKLOAD | HARDWARE | CLUSTER | STRATEGY | EXPERIMENT | OPTIMIZE | EXTENDS | OF | ON | OFF
    | REPLAY | RATE | STEPS | RAMP | REQUESTS | SESSIONS | CUT | HORIZON | ARRIVALS | PREFIX | PER | MEMBER
    | INPUT | OUTPUT | EMPIRICAL | MIX | CLIENT | COHORT | USERS | ACTIVE | CLASS | TENANT | SHARE | SESSION
    | MODEL | GPU | TIMES | LATENCY | INSTANCES | KV | BLOCK | TIER | BATCH | ROUTER
    | PARAM | IN | LOG | ADMISSION | ROUTING | SCHEDULER | PRIORITY | PREFILL | PREEMPTION | EVICTION | BRIDGE
    | SEMANTICS | BASELINE | COMPARE | SEEDS | SWEEP | OVER | STEP | HYPOTHESIS | CONTROL | PREDICT | BECAUSE | ELSE
    | FALLS | RISES | CHANGES | AT | MOST | LEAST | LESS | THAN | MINIMIZE | MAXIMIZE | SUBJECT | TO | BUDGET | TRIALS
    ;
