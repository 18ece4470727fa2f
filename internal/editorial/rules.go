package editorial

import "github.com/nutgraf/nutgraf/internal/problem"

// The rules that this room judges by. [Rules] documents them.
const (
	RuleAbbreviationIsExplained = "abbreviation-is-explained"
	RuleFutureIsPlan            = "future-is-told-as-plan"
	RuleNameHasOneSpelling      = "name-has-one-spelling"
	RuleReviewIsNotDue          = "review-is-not-due"
	RuleSentenceIsShort         = "sentence-is-short"
	RuleSourceIsGiven           = "source-is-given"
	RuleTextIsEasy              = "text-is-easy"
)

// Rules documents the rules of this room. All of them warn.
func Rules() []problem.Rule {
	section := func(front, body string) string {
		return "-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\n" + front + "---\n" + body + "\n"
	}
	const sourced = "sources: [treaty-1949]\n"
	const long = "Twelve states of Europe and North America signed the treaty in Washington on the fourth of April, and said in it that " +
		"an attack on one of them would be an attack on all, so that each would help the one that was attacked as it saw fit."
	const short = "Twelve states of Europe and North America signed the treaty in Washington. An attack on one of them, it says, is an " +
		"attack on all. Each helps as it sees fit."
	const hard = "(× 20) Intergovernmental institutionalisation necessitates multilaterally authorised administrative instrumentalities.\n"
	const easy = "(× 20) Twelve states signed the treaty, and each of them said that it would help the others.\n"
	rules := []problem.Rule{
		{
			ID: RuleAbbreviationIsExplained,
			Text: "An abbreviation is a term or an actor, or the page writes it out once, as in “Organization for Security and Co-operation " +
				"in Europe (OSCE)”. Readers come to one section from elsewhere, and have not read the others.",
			Bad:  section(sourced, "The OSCE was not there yet."),
			Good: section(sourced, "The Organization for Security and Co-operation in Europe (OSCE) was not there yet."),
		},
		{
			ID: RuleSourceIsGiven,
			Text: "A section and an event name where they have it from: in the field sources, or by a link to a source or an address in " +
				"the text.",
			Bad: section("", "Twelve states signed."), Good: section(sourced, "Twelve states signed."),
		},
		{
			ID: RuleFutureIsPlan,
			Text: "What is dated after today is told as a plan, with a word such as “will” or “planned”; else the date is wrong, or the " +
				"event did not take place as expected. The rule looks at events and at days written out in the text, in en, de, fr, es, it, pt, " +
				"nl, uk, ru, pl, ja and zh, and is content with one such word. Today is the day of the check, or that of --today.",
			Bad:  "-- content/timeline/joined.md --\n---\ntitle: A new member joins\nwhen: 2999-05-01\n" + sourced + "---\nIts flag was raised.\n",
			Good: "-- content/timeline/joined.md --\n---\ntitle: A new member joins\nwhen: 2999-05-01\n" + sourced + "---\nIts flag will be raised.\n",
		},
		{
			ID: RuleReviewIsNotDue,
			Text: "The field review_by names the day by which an editor should look at a text again, for what may change without notice. " +
				"After it the text is due. Today is the day of the check, or that of --today.",
			Bad:  section(sourced+"review_by: 2020-01-31\n", "Twelve states signed."),
			Good: section(sourced+"review_by: 2999-01-31\n", "Twelve states signed."),
		},
		{
			ID: RuleNameHasOneSpelling,
			Text: "A name is spelt in one way. A name of the text that differs from an actor's only as transliterations do (Zelensky and " +
				"Zelenskyy), or of a person by one letter inside of a long word, is told; and so are two spellings that an actor's file lists, where " +
				"the text uses both.",
			Bad:  section(sourced, "Twelve states signed, and Kanada was one of them."),
			Good: section(sourced, "Twelve states signed, and Canada was one of them."),
		},
		{
			ID: RuleSentenceIsShort,
			Text: "A sentence has no more words than a reader can hold: 40, in languages that say much with endings (German, Dutch, the " +
				"Scandinavian, Slavic and Baltic ones, Finnish, Hungarian, Turkish) 30, and 110 characters where no spaces are written. Words and " +
				"sentences are those of Unicode (UAX 29).",
			Bad: section(sourced, long), Good: section(sourced, short),
		},
		{
			ID: RuleTextIsEasy,
			Text: "A text of 100 words and more is not what the formula of its language calls very difficult: under 30 by Flesch (en), " +
				"Amstad (de), Kandel-Moles (fr) and Oborneva (ru), under 40 by Szigriszt-Pazos (es) and Gulpease (it), over 60 by LIX (sv, da, no). " +
				"Other languages have no established formula, and are not judged. Syllables are estimated from the spelling.",
			Bad: section(sourced, hard), Good: section(sourced, easy),
		},
	}
	for i := range rules {
		rules[i].Severity = problem.Warning
	}
	return rules
}
