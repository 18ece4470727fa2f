package language

import (
	"strings"

	stem "github.com/blevesearch/snowballstem/swedish"
)

func swedish() *Language {
	return &Language{
		Code: "sv",
		Namesakes: Namesakes{
			Dividers: WordsOf("nord- syd- öst- väst- nord syd öst väst nya södra norra östra västra mellan-"),
			Common: WordsOf(`och eller men för att som om när då än så jag du han hon den det vi ni de mig dig honom henne oss er dem sig min mitt
				mina din sin sitt sina vår vårt våra deras hans hennes dess denna detta dessa vad vem vilken vilket vilka var där här
				hur varför en ett i på av med till från vid under över mellan genom mot utan efter före sedan hos inom utom kring är
				varit vara blir blev bli blivit har hade ha haft kan kunde ska skall skulle vill ville måste bör får fick fått gör
				gjorde göra gjort går gick gå gått kommer kom komma säger sa sade säga ser såg se sett tar tog ta tagit ger gav ge
				gett vet visste står stod ligger låg håller höll låter lät börjar började börja heter finns fanns inte ej aldrig
				alltid ofta ibland kanske mycket lite mer mindre mest minst många få fler flera alla allt all hela någon något några
				ingen inget inga annan annat andra samma själv själva också bara ännu redan nu igen bort hem hemma ut in upp ner bra
				bättre god gott ny nytt nya stor stort stora liten litet små gammal unga ung hög högt första sista två tre fyra fem
				sex sju åtta nio tio plats man satt sätts`),
			Homographs: WordsOf("rätt man"),
			Articles: WordsOf(`en ett den det denna detta min din sin vår er hans hennes deras varje någon något inga ingen ny nya av för i på till
				från med om under mot utan`),
			Auxiliaries:       WordsOf("har hade ha är blir blev bli blivit"),
			Places:            WordsOf("i på från"),
			AcronymWords:      true,
			Subjects:          WordsOf("jag du han hon vi ni man ska skulle vill kan kunde måste bör får"),
			VerbEndings:       strings.Fields("a ar er r te de as"),
			ParticipleEndings: strings.Fields("at it tt lt rt nt"),
		},
		Sentences: Sentences{
			Abbreviations: WordsOf("dr prof hr fr nr ca bl.a t.ex f.eks kl kap jf jfr st"),
			ShortMonths:   WordsOf("jan feb mar apr jun jul aug sep sept okt nov dec des"),
		},
		Inflection: Inflection{
			Stem:      snowball(stem.Stem),
			Paradigms: paradigms(withGenitive(swedishEndings)),
			Shifts: pairs(`el/l er/r en/n land/länd stad/städ hand/händ strand/stränd tand/tänd rand/ränd bok/böck man/män man/männ
				natt/nätt fot/fött rot/rött bonde/bönd son/sön`),
			Doubling: true,
			Agree:    nounsAgree(strings.Fields("a as"), "mn"),
			// verbs that look like a plural of a noun that has another one, and other words
			Apart: pairs(`hem/hemma bruk/brukar växt/växer råd/råder verk/verkar hjälp/hjälper slut/slutar slut/slutna sätt/sätter vara/vars vara/vart vara/vare del/dels
				hand/hände försök/försöker avtal/avtalar arbete/arbeta arbete/arbetar hinder/hindra hinder/hindrar besvär/besvärar svar/svarar tal/talar lån/lånar
				rop/ropar köp/köper kast/kastar skydd/skyddar stöd/stöder mål/målar hopp/hoppar ställe/ställer ansvar/ansvarar`),
			Variants: pairedWords(`år/året år/åren år/års år/årets år/årens kö/kön kö/köer kö/köerna bo/boet bo/bon öga/ögat öga/ögon öga/ögonen hjärta/hjärtat hjärta/hjärtan
				mor/moder mor/modern mor/moderns mor/mödrar mor/mödrarna far/fader far/fadern far/faderns far/fäder`),
		},
		Names: Names{
			GenitiveNames: true,
		},
		Reading: Reading{
			Readability:     lix(),
			LongestSentence: 30,
		},
		Letters: Letters{
			IndexLetters: strings.Fields("Å Ä Ö"),
		},
	}
}

// The declensions of Swedish: flicka, arm, pojke, dag; minister, regel; sak, ekonomi, parti, museum; ko; möte; krig, lärare;
// adjectives.
const swedishEndings = `a an or orna
	- en ar arna n et na
	e en ar arna
	- en n et t er erna
	um et er erna
	- n r rna
	- t n na
	are aren arna
	- t a e`
