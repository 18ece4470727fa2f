package gloss

import "strings"

// englishForms tells how two English words of one stem are forms of the same word: a verb and its forms, or the British and
// the American spelling of either.
func englishForms(form, word string) how {
	if verbal(form, word) {
		return uninflected
	}
	a, b := american.Replace(form), american.Replace(word)
	if a == form && b == word {
		return 0
	}
	if a == b || a+"s" == b || a == b+"s" || verbal(a, b) {
		return uninflected
	}
	return 0
}

// american writes what British and American spelling part in as Americans do. It need not be right for words that both
// spell alike, as it is asked about pairs of words only.
var american = strings.NewReplacer(
	"isation", "ization", "ise", "ize", "ising", "izing", "yse", "yze", "ysing", "yzing",
	"abour", "abor", "avour", "avor", "olour", "olor", "onour", "onor", "arbour", "arbor", "eighbour", "eighbor",
	"rmour", "rmor", "umour", "umor", "aviour", "avior", "efence", "efense", "ffence", "ffense", "icence", "icense",
	"centre", "center", "theatre", "theater", "fibre", "fiber", "litre", "liter", "metre", "meter",
	"programme", "program", "lled", "led", "lling", "ling", "ller", "ler", "ogue", "og", "dgement", "dgment", "grey", "gray",
)

// verbal reports whether two English words of one stem are a verb and its forms in -ed and -ing. Many a noun is a verb
// of another meaning (state and stated, interest and interesting), so that this holds for words that are long, or
// verbs by their look, only.
func verbal(form, word string) bool {
	base, ok := verbBase(form, word)
	if !ok {
		base, ok = verbBase(word, form)
	}
	if a, b := strings.TrimSuffix(form, "ing"), strings.TrimSuffix(word, "ed"); !ok && a == b {
		base, ok = a, a != form && b != word // gerrymandering, gerrymandered
	}
	if !ok || notional(base) {
		return false
	}
	n := len(base)
	for _, ending := range []string{"ify", "ise", "ize", "o", "x"} {
		if n >= 4 && strings.HasSuffix(base, ending) {
			return true
		}
	}
	return n >= 7 || n >= 6 && strings.HasSuffix(base, "ate")
}

// verbBase reports whether derived is base with -ed or -ing (annexed, deterring, blockaded, lobbied).
func verbBase(base, derived string) (string, bool) {
	for _, ending := range []string{"ing", "ed"} {
		root, ok := strings.CutSuffix(derived, ending)
		if !ok || len(root) < 3 {
			continue
		}
		last := root[len(root)-1:]
		switch {
		case root == base, root+"e" == base, root == base+last && strings.HasSuffix(base, last):
			return base, true
		case ending == "ed" && last == "i" && root[:len(root)-1]+"y" == base:
			return base, true
		}
	}
	return "", false
}

// notional knows long English nouns whose verbs mean something else.
func notional(base string) bool {
	switch base {
	case "account", "address", "concern", "conflict", "contract", "exercise", "interest", "measure", "mention",
		"minister", "present", "process", "promise", "purpose", "question", "station", "support", "surprise",
		"understand", "counsel", "program", "practise", "feature", "picture", "discipline", "complex", "condition":
		return true
	}
	return false
}
