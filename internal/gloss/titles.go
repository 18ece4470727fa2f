package gloss

import "strings"

// wordSet is a set of folded words.
type wordSet map[string]struct{}

func (s wordSet) has(word string) bool {
	_, is := s[word]
	return is
}

// holds reports whether a word, or a stem of it that ends with a hyphen in the set, is in the set.
func (s wordSet) holds(word string) bool {
	if s.has(word) {
		return true
	}
	for end := range word {
		if end > 2 && s.has(word[:end]+"-") {
			return true
		}
	}
	return false
}

// setOf is the set of the words in a text.
func setOf(words string) wordSet {
	if words == "" {
		return nil
	}
	set := wordSet{}
	for _, w := range strings.Fields(words) {
		set[w] = struct{}{}
	}
	return set
}

// honorificsOf are the words that stand before a person's name and are no names: "President Macron".
func honorificsOf(base string) string {
	switch base {
	case "en":
		return `president prime minister chancellor premier secretary senator sen representative rep governor gov
			king queen prince princess pope sir lord lady dame mr mrs ms miss dr prof professor general gen colonel col
			captain capt admiral marshal commander emperor empress tsar duke archbishop bishop cardinal speaker attorney presidents ministers senators lieutenant lt sergeant sgt judge justice mayor chairman chairwoman chair director ambassador
			foreign defence defense finance interior vice deputy former spokesman spokeswoman spokesperson leader sheikh
			ayatollah rabbi father sister brother saint st congressman congresswoman commissioner st jr sr ex us uk eu`
	case "fr":
		return "m mm mme mlle me dr pr président présidente monsieur madame général pape roi reine sa"
	case "es":
		return "sr sra don doña dr dra presidente presidenta general papa rey reina el la"
	case "it":
		return "sig signor signora dott presidente generale papa re regina il la"
	case "pt":
		return "sr sra dr dra dom presidente papa general o a"
	case "tr":
		return "cumhurbaşkanı başbakan başbakanı bakan bakanı başkan başkanı sayın bay bayan dr prof general"
	case "id", "ms":
		return "presiden menteri gubernur jenderal pak bapak ibu"
	case "vi":
		return "thống tướng trưởng ông bà"
	case "nl":
		return "dhr mevr president premier minister koning paus de"
	}
	return ""
}

// dividersOf are the words before a country or city that make it another one. Of those with endings the stem is here, with
// a hyphen.
func dividersOf(base string) string {
	switch base {
	case "en":
		return `south north east west southern northern eastern western central latin greater upper lower new equatorial papua
			saint san`
	case "fr":
		return "nouvelle nouveau saint"
	case "es", "pt", "it":
		return "nueva nuevo nova novo nuova nuovo san santa são"
	case "nl":
		return "noord zuid oost west nieuw"
	case "pl", "cs":
		return "północn- południow- wschodni- zachodni- now- severn- jižn- východn- západn- nov-"
	case "ru":
		return "северн- южн- восточн- западн- новая новой новую"
	case "uk":
		return "північн- південн- східн- західн- нова нової новій нову"
	}
	return ""
}

// directionsOf are the quarters of the world where they follow a name: Corée du Nord, Korea Północna.
func directionsOf(base string) string {
	switch base {
	case "fr":
		return "nord sud est ouest"
	case "es":
		return "norte sur este oeste"
	case "pt":
		return "norte sul leste oeste"
	case "it":
		return "nord sud est ovest"
	case "ca":
		return "nord sud est oest"
	case "pl":
		return "północn- południow- wschodni- zachodni-"
	}
	return ""
}

// particlesOf are short common words: what may stand in capitals and be no abbreviation, and what may start a sentence
// before a capital and be no part of a name.
func particlesOf(base string) string {
	switch base {
	case "en":
		return `a all am an and are as at be but by can do each every few for from he her his how i if in is it its
			many may me more most my new no nor not of on one or our over she so some such that the their then there these
			they this those to under up us was we what when where which while who whom whose why will with yes you your
			after before both during however meanwhile since though until yet old two three four five`
	case "fr":
		return `le la les un une des du de ce cet cette ces son sa ses leur leurs et ou si on en au aux il elle qui que ni ne par pour
			sur avec sans selon mais car donc quand comme après avant contre depuis pendant lorsque chez entre vers dans hier ainsi
			or puis alors pourtant enfin même`
	case "es":
		return `el la los las un una unos unas su sus este esta estos estas y o si no se en al del de por para con sin según pero
			cuando como tras ante antes después entre desde hasta contra ayer así entonces también`
	case "it":
		return `il lo la i gli le un uno una e o se si no in al del di da per questo questa con senza secondo ma quando come dopo
			prima tra fra contro ieri così anche`
	case "pt":
		return `o a os as um uma e ou se não em no na do da de por para este esta com sem segundo mas quando como após antes entre
			desde até contra ontem também`
	case "nl":
		return `de het een en of als zijn haar dit dat deze die in op van met zonder volgens maar toen na voor tegen tussen sinds ook
			gisteren`
	case "de":
		return `der die das den dem des ein eine einen einem einer eines und oder aber wenn als wie auch nach vor bei seit aus
			durch gegen ohne um in im an am auf mit von vom zu zum zur für über unter sein seine ihr ihre er sie es wir ich
			dieser diese dieses diesem diesen kein keine was wer wo warum doch so da nur`
	case "pl":
		return "a i o u w z na po do od to ta ten te ci on ona za"
	case "ru":
		return "а и в о у с к на по до от то та те эта этот эти он она за не но или"
	case "uk":
		return "а і й в у о з на по до від то та те ця цей ці він вона за не але або"
	}
	return ""
}

// weekdays are the English names of days and months, which follow a place without making a name with it.
func weekdays() string {
	return `monday tuesday wednesday thursday friday saturday sunday january february march april may june july
		august september october november december`
}
