package explainer

import (
	"slices"

	"github.com/nutgraf/nutgraf/internal/problem"
)

// The rules that this room judges by, each named after health. [Rules] documents them.
const (
	RuleActorIsDefined    = "actor-is-defined"
	RuleActorKindIsKnown  = "actor-kind-is-known"
	RuleAddressIsFree     = "address-is-free"
	RuleAliasIsPath       = "alias-is-a-path"
	RuleAttachmentIsKnown = "attachment-is-known"
	RuleAttributeIsKnown  = "attribute-is-known"
	RuleBodyIsGiven       = "body-is-given"
	RuleDateIsDay         = "date-is-a-day"
	RuleDateParses        = "date-parses"
	RuleDefinitionIsGiven = "definition-is-given"
	RuleDrawingIsTame     = "drawing-is-tame"
	RuleEntityIsDefined   = "entity-is-defined"
	RuleEventIsDefined    = "event-is-defined"
	RuleFieldHasItsType   = "field-has-its-type"
	RuleFieldIsGiven      = "field-is-given"
	RuleFieldIsGivenOnce  = "field-is-given-once"
	RuleFieldIsKnown      = "field-is-known"
	RuleFileIsInItsPlace  = "file-is-in-its-place"
	RuleFileIsMarkdown    = "file-is-markdown"
	RuleFileIsSmallEnough = "file-is-small-enough"
	RuleFileIsUTF8        = "file-is-utf-8"
	RuleFrontMatterParses = "front-matter-parses"
	RuleHeadingSkipsNone  = "heading-skips-no-level"
	RuleHeadingStartsAt2  = "heading-starts-at-two"
	RuleHTMLIsOff         = "html-is-off"
	RuleIDIsPortable      = "id-is-portable"
	RuleIDIsUnique        = "id-is-unique"
	RuleImageIsDescribed  = "image-is-described"
	RuleImageIsOwn        = "image-is-own"
	RuleImageIsThere      = "image-is-there"
	RuleLinkSchemeIsKnown = "link-scheme-is-known"
	RuleNestingIsShallow  = "nesting-is-shallow"
	RulePageIsDefined     = "page-is-defined"
	RuleOverviewIsGiven   = "overview-is-given"
	RulePictureOpens      = "picture-opens"
	RuleShortTitleIsShort = "short-title-is-short"
	RuleSourceIsDefined   = "source-is-defined"
	RuleSourceTypeIsKnown = "source-type-is-known"
	RuleTermIsDefined     = "term-is-defined"
	RuleTextIsSafe        = "text-is-safe"
	RuleURLIsAbsolute     = "url-is-absolute"
)

// Rules documents every rule of this room, sorted by id.
func Rules() []problem.Rule {
	return problem.SortRules(slices.Concat(fileRules(), attachmentRules(), frontRules(), nameRules(), bodyRules()))
}
