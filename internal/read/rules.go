package read

// The rules that this room judges by, each named after health.
const (
	RuleActorKindIsKnown  = "actor-kind-is-known"
	RuleDateIsDay         = "date-is-a-day"
	RuleDateParses        = "date-parses"
	RuleFieldHasItsType   = "field-has-its-type"
	RuleFieldIsGiven      = "field-is-given"
	RuleFieldIsGivenOnce  = "field-is-given-once"
	RuleFieldIsKnown      = "field-is-known"
	RuleFileIsInItsPlace  = "file-is-in-its-place"
	RuleFileIsMarkdown    = "file-is-markdown"
	RuleFileIsSmallEnough = "file-is-small-enough"
	RuleFileIsUTF8        = "file-is-utf-8"
	RuleFrontMatterParses = "front-matter-parses"
	RuleIDIsPortable      = "id-is-portable"
	RuleIDIsUnique        = "id-is-unique"
	RuleNestingIsShallow  = "nesting-is-shallow"
	RuleProjectIsSmall    = "project-is-small-enough"
	RuleSourceTypeIsKnown = "source-type-is-known"
	RuleTextIsSafe        = "text-is-safe"
	RuleURLIsAbsolute     = "url-is-absolute"
)
