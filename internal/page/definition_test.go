package page

import (
	"regexp"
	"testing"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/language"
)

// A definition that begins with the name has it once, as a link in the sentence; any other has the name before it, apart.
func TestDefinitionNamesItsEntryOnce(t *testing.T) {
	t.Parallel()
	for _, it := range []struct{ language, title, short, want string }{
		{"en", "ceasefire", "A ceasefire is a pause.", `A <b>[ceasefire]</b> is a pause.`},
		{"en", "Article 5", "Article 5 is a promise.", `<b>[Article 5]</b> is a promise.`},
		{"en", "Coalition of the Willing", "The Coalition of the Willing is a group.", `The <b>[Coalition of the Willing]</b> is a group.`},
		{"en", "aggression", "Aggression, in law, is force.", `<b>[Aggression]</b>, in law, is force.`},
		{"fr", "annexion", "L’annexion est un acte.", `L’<b>[annexion]</b> est un acte.`},
		{"de", "Waffenruhe", "Eine Waffenruhe ist eine Pause.", `Eine <b>[Waffenruhe]</b> ist eine Pause.`},
		{"ja", "停戦", "停戦とは、戦いをやめること。", `<b>[停戦]</b>とは、戦いをやめること。`},
		{"zh", "停火", "停火是停止战斗。", `<b>[停火]</b>是停止战斗。`},
		{"ko", "휴전", "휴전은 싸움을 멈추는 일이다.", `<b>[휴전]</b>은 싸움을 멈추는 일이다.`},
		{"ar", "هدنة", "الهدنة وقف للقتال.", `ال<b>[هدنة]</b> وقف للقتال.`},
		{"uk", "Ко", "Ко — це рада.", `<b>[Ко]</b> — це рада.`},
		{"en", "A & B", "A & B is a firm.", `<b>[A &amp; B]</b> is a firm.`},
		// Not the name, or not the whole of it
		{"ja", "停戦", "停戦協定の一種。", `<b class="definition-name">[停戦]</b><i> – </i>停戦協定の一種。`},
		{"en", "Crimea", "Crimean land.", `<b class="definition-name">[Crimea]</b><i> – </i>Crimean land.`},
		{"en", "NATO", "NATO-led troops.", `<b class="definition-name">[NATO]</b><i> – </i>NATO-led troops.`},
		{"en", "Ukraine", "Ukraine’s army.", `<b class="definition-name">[Ukraine]</b><i> – </i>Ukraine’s army.`},
		{"en", "G7", "G77 is larger.", `<b class="definition-name">[G7]</b><i> – </i>G77 is larger.`},
		{"en", "veto", "Under the Charter, veto is a right.", `<b class="definition-name">[veto]</b><i> – </i>Under the Charter, veto is a right.`},
		{"en", "North Atlantic Treaty Organization", "NATO is an alliance.", `<b class="definition-name">[North Atlantic Treaty Organization]</b><i> – </i>NATO is an alliance.`},
		{"en", "Who pays?", "All do.", `<b class="definition-name">[Who pays?]</b><i> – </i>All do.`},
		{"en", "a longer name than its text", "A", `<b class="definition-name">[a longer name than its text]</b><i> – </i>A`},
		{"en", "empty", "", `<b class="definition-name">[empty]</b>`},
	} {
		lists := Lists{url: func(address string) string { return "/" + address }, code: it.language}
		got := string(lists.Definition(explainer.Entry{ID: "x", Kind: explainer.KindTerm, Title: it.title, Short: it.short}, " – "))
		if got = bracketed(got); got != it.want {
			t.Errorf("%s: %s\nwant %s", it.title, got, it.want)
		}
	}
}

// FuzzDefinition: whatever the name and the text are, nothing of the text is lost.
func FuzzDefinition(f *testing.F) {
	f.Add("ceasefire", "A ceasefire is a pause.")
	f.Add("İ", "i̇ is a letter")
	f.Add("", "\xff’\xff")
	f.Fuzz(func(t *testing.T, title, short string) {
		from, to, found := openingName(short, title, language.OfCode("ko"))
		if found && (from < 0 || to < from || to > len(short) || len(short[from:to]) == 0) {
			t.Errorf("%q in %q: from %d to %d", title, short, from, to)
		}
	})
}

// bracketed writes a link as its words in brackets.
func bracketed(html string) string {
	return regexp.MustCompile(`<a href="/glossary/x/">(.*?)</a>`).ReplaceAllString(html, "[$1]")
}
