package lint

import (
	"slices"

	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
)

// The rules that this room judges by, each named after health. [Rules] documents them.
const (
	RuleActorIsDefined        = "actor-is-defined"
	RuleActorKindIsKnown      = read.RuleActorKindIsKnown
	RuleAddressIsFree         = "address-is-free"
	RuleAliasIsPath           = "alias-is-a-path"
	RuleAttachmentIsKnown     = "attachment-is-known"
	RuleAttributeIsKnown      = "attribute-is-known"
	RuleBackslashIsMeant      = "backslash-is-meant"
	RuleBlockIsMeant          = "block-is-meant"
	RuleBodyIsGiven           = "body-is-given"
	RuleCharacterIsKnown      = "character-is-known"
	RuleCodeIsMeant           = "code-is-meant"
	RuleDateIsDay             = read.RuleDateIsDay
	RuleDateParses            = read.RuleDateParses
	RuleDefinitionComesFirst  = "definition-comes-first"
	RuleDefinitionIsGiven     = "definition-is-given"
	RuleDefinitionIsGivenOnce = "definition-is-given-once"
	RuleDefinitionIsUsed      = "definition-is-used"
	RuleDrawingIsTame         = "drawing-is-tame"
	RuleEmphasisIsClosed      = "emphasis-is-closed"
	RuleEmphasisIsMeant       = "emphasis-is-meant"
	RuleEntityIsDefined       = "entity-is-defined"
	RuleEventIsDefined        = "event-is-defined"
	RuleFenceIsClosed         = "fence-is-closed"
	RuleFieldHasItsType       = read.RuleFieldHasItsType
	RuleFieldIsGiven          = read.RuleFieldIsGiven
	RuleFieldIsGivenOnce      = read.RuleFieldIsGivenOnce
	RuleFieldIsKnown          = read.RuleFieldIsKnown
	RuleFieldIsPlain          = "field-is-plain"
	RuleFileNameIsPortable    = "file-name-is-portable"
	RuleFileIsInItsPlace      = read.RuleFileIsInItsPlace
	RuleFileIsMarkdown        = read.RuleFileIsMarkdown
	RuleFileIsSmallEnough     = read.RuleFileIsSmallEnough
	RuleFileIsUTF8            = read.RuleFileIsUTF8
	RuleFootnoteIsDefined     = "footnote-is-defined"
	RuleFrontMatterParses     = read.RuleFrontMatterParses
	RuleHeadingHasWords       = "heading-has-words"
	RuleHeadingIsMarked       = "heading-is-marked"
	RuleHeadingIsMeant        = "heading-is-meant"
	RuleHeadingSkipsNone      = "heading-skips-no-level"
	RuleHeadingStartsAt2      = "heading-starts-at-two"
	RuleHTMLIsOff             = "html-is-off"
	RuleIDIsPortable          = read.RuleIDIsPortable
	RuleIDIsUnique            = read.RuleIDIsUnique
	RuleImageIsDescribed      = "image-is-described"
	RuleImageIsOwn            = "image-is-own"
	RuleImageIsThere          = "image-is-there"
	RuleLineBreakIsMeant      = "line-break-is-meant"
	RuleLinkHasScheme         = "link-has-its-scheme"
	RuleLinkIsWritten         = "link-is-written"
	RuleLinkSchemeIsKnown     = "link-scheme-is-known"
	RuleListIsWritten         = "list-is-written"
	RuleListKeepsNumbers      = "list-keeps-its-numbers"
	RuleMarkupIsKnown         = "markup-is-known"
	RuleNestingIsShallow      = read.RuleNestingIsShallow
	RuleOverviewIsGiven       = "overview-is-given"
	RulePageIsDefined         = "page-is-defined"
	RulePictureOpens          = "picture-opens"
	RuleProjectIsSmall        = read.RuleProjectIsSmall
	RuleQuoteEnds             = "quote-ends"
	RuleReferenceIsDefined    = "reference-is-defined"
	RuleShortTitleIsShort     = "short-title-is-short"
	RuleSourceIsDefined       = "source-is-defined"
	RuleSourceTypeIsKnown     = read.RuleSourceTypeIsKnown
	RuleTableHasRule          = "table-has-its-rule"
	RuleTableRowFits          = "table-row-fits"
	RuleTermIsDefined         = "term-is-defined"
	RuleTextIsSafe            = read.RuleTextIsSafe
	RuleURLIsAbsolute         = read.RuleURLIsAbsolute
)

// Rules documents every rule of this room, sorted by id.
func Rules() []problem.Rule {
	return problem.SortRules(slices.Concat(fileRules(), attachmentRules(), frontRules(), nameRules(), bodyRules(), meaningRules(), blockMeaningRules()))
}
