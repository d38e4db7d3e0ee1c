// Written by tooling/wrangler-commands.ts; change the rules there.

/** The wrangler whose registry this is. */
export const COMMAND_TABLE_VERSION = "4.156.0";

/**
 * `<effect> [unless:<flag>…] [if:<flag>…] | <words before> | <last words>`, one line for commands that are alike:
 * a `mutating` command is harmless with an `unless` flag, another one mutates with an `if` flag.
 */
export const COMMAND_TABLE = `
local if:push if:p | cloudchamber | build
local if:push if:p | containers | build
local if:remote if:r if:tunnel | | dev
local if:remote | hello-world | set
local if:remote | secrets-store secret | create update delete duplicate
local if:remote | secrets-store store | create delete
local | auth | token keyring create delete activate deactivate list
local | check | startup
local | d1 migrations | create
local | pages functions | build build-env optimize-routes
local | pages project | validate
local | pages | dev
local | telemetry | disable enable status
local | | docs complete init setup types login logout build
mutating unless:dry-run | triggers | deploy
mutating unless:dry-run | versions | upload deploy
mutating unless:dry-run | | deploy delete
mutating unless:local | d1 migrations | apply
mutating unless:local | d1 | execute
mutating unless:local | flagship flags rules | update delete reorder
mutating unless:local | flagship flags | create update set split rollout enable disable delete
mutating unless:local | kv bulk | put delete
mutating unless:local | kv key | put delete
mutating unless:local | r2 bulk | put
mutating unless:local | r2 object | put delete
mutating unless:local | workflows instances | send-event terminate restart pause resume delete
mutating unless:local | workflows | delete trigger
mutating | agent-memory namespace | create delete
mutating | ai finetune | create
mutating | ai-search jobs | create cancel
mutating | ai-search namespace | create update delete
mutating | ai-search | create update delete
mutating | artifacts repos | create delete issue-token
mutating | basin catalog compaction | enable disable
mutating | basin catalog snapshot-expiration | enable disable
mutating | basin catalog | enable disable
mutating | basin pipelines sinks | create delete
mutating | basin pipelines streams | create delete
mutating | basin pipelines | setup create update delete
mutating | browser | create close
mutating | cert upload | mtls-certificate certificate-authority
mutating | cert | delete
mutating | cloudchamber images | delete
mutating | cloudchamber registries | configure credentials remove
mutating | cloudchamber ssh | create
mutating | cloudchamber | create delete modify apply curl push
mutating | containers images | delete
mutating | containers registries | configure delete credentials
mutating | containers | delete ssh push
mutating | d1 time-travel | restore
mutating | d1 | create delete
mutating | dispatch-namespace | create delete rename
mutating | email routing addresses | create delete
mutating | email routing dns | unlock
mutating | email routing rules | create update delete
mutating | email routing | enable disable
mutating | email sending | enable disable send send-raw
mutating | flagship apps | create update delete
mutating | hyperdrive | create delete update
mutating | k2 streams | create delete
mutating | kv namespace | create delete rename
mutating | mtls-certificate | upload delete
mutating | pages deployment | delete
mutating | pages project | create delete upload
mutating | pages secret | put bulk delete
mutating | pages | deploy
mutating | preview base-config secret | put delete bulk
mutating | preview secret | put delete bulk
mutating | preview | delete
mutating | queues consumer http | add remove
mutating | queues consumer worker | add remove
mutating | queues consumer | add remove
mutating | queues subscription | create delete update
mutating | queues | create update delete pause-delivery resume-delivery purge
mutating | r2 bucket cors | delete set
mutating | r2 bucket dev-url | enable disable
mutating | r2 bucket domain | add remove update
mutating | r2 bucket lifecycle | add remove set
mutating | r2 bucket local-uploads | enable disable
mutating | r2 bucket lock | add remove set
mutating | r2 bucket notification | create delete
mutating | r2 bucket sippy | enable disable
mutating | r2 bucket update | storage-class
mutating | r2 bucket | create delete
mutating | secret | put delete bulk
mutating | tunnel | create delete run quick-start
mutating | turnstile widget | create delete update
mutating | vectorize | create delete insert upsert delete-vectors create-metadata-index delete-metadata-index
mutating | versions secret | put bulk delete
mutating | vpc service | create delete update
mutating | workflows instances | terminate-all
mutating | | preview rollback
read-only | agent-memory namespace | list get
read-only | ai finetune | list
read-only | ai models | list schema
read-only | ai | models
read-only | ai-search jobs | list get logs
read-only | ai-search namespace | list get
read-only | ai-search | list get stats search
read-only | artifacts namespaces | list get
read-only | artifacts repos | list get
read-only | basin catalog | get
read-only | basin pipelines sinks | list get
read-only | basin pipelines streams | list get
read-only | basin pipelines | list get
read-only | basin sql | query
read-only | browser | list view
read-only | cert | list
read-only | cloudchamber images | list
read-only | cloudchamber registries | list
read-only | cloudchamber ssh | list
read-only | cloudchamber | list
read-only | containers images | list
read-only | containers registries | list
read-only | containers | list info instances
read-only | d1 migrations | list
read-only | d1 time-travel | info
read-only | d1 | info list export insights
read-only | deployments | list status view
read-only | dispatch-namespace | list get
read-only | email routing addresses | list get
read-only | email routing dns | get
read-only | email routing rules | list get
read-only | email routing | list settings
read-only | email sending dns | get
read-only | email sending | list settings
read-only | flagship apps | list get
read-only | flagship flags rules | list
read-only | flagship flags | list get pull evaluate changelog
read-only | hello-world | get
read-only | hyperdrive planetscale | signature
read-only | hyperdrive | get list
read-only | k2 streams | get list
read-only | kv bulk | get
read-only | kv key | list get
read-only | kv namespace | list
read-only | mtls-certificate | list
read-only | pages deployment | list tail
read-only | pages download | config
read-only | pages project | list
read-only | pages secret | list
read-only | preview base-config secret | list
read-only | preview secret | list
read-only | queues consumer http | list
read-only | queues consumer worker | list
read-only | queues consumer | list
read-only | queues subscription | list get
read-only | queues | list info
read-only | r2 bucket cors | list
read-only | r2 bucket dev-url | get
read-only | r2 bucket domain | list get
read-only | r2 bucket lifecycle | list
read-only | r2 bucket local-uploads | get
read-only | r2 bucket lock | list
read-only | r2 bucket notification | list
read-only | r2 bucket sippy | get
read-only | r2 bucket | list info
read-only | r2 object | get
read-only | secret | list
read-only | secrets-store secret | list get
read-only | secrets-store store | list
read-only | tunnel | info list
read-only | turnstile widget | get list
read-only | vectorize | get list list-vectors query get-vectors info list-metadata-index
read-only | versions secret | list
read-only | versions | view list
read-only | vpc service | get list
read-only | workflows instances | list describe
read-only | workflows | list describe
read-only | | tail whoami
`;

/** `<other name> = <command>` */
export const COMMAND_ALIASES = `
flagship apps ls = flagship apps list
flagship apps rm = flagship apps delete
flagship flags eval = flagship flags evaluate
flagship flags history = flagship flags changelog
flagship flags inspect = flagship flags get
flagship flags ls = flagship flags list
flagship flags rm = flagship flags delete
metrics = telemetry
pages deployment create = pages deploy
pages publish = pages deploy
pipelines = basin pipelines
r2 bucket catalog = basin catalog
r2 bucket notification get = r2 bucket notification list
r2 sql = basin sql
`;
