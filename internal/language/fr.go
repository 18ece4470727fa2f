package language

import (
	"strings"
	"unicode/utf8"

	stem "github.com/blevesearch/snowballstem/french"
)

func french() *Language {
	return &Language{
		Code: "fr",
		Namesakes: Namesakes{
			Dividers:   WordsOf("nouvelle nouveau saint"),
			Directions: WordsOf("nord sud est ouest"),
			Common: WordsOf(`être est sont était été sera avoir ai as a avons avez ont avait eu aura fait faire font dit dire peut peuvent doit
				doivent va vont vient veut voit sait mis pris je tu il elle on nous vous ils elles me te se lui leur eux moi toi soi
				ce cet cette ces ceci cela ça celui celle ceux celles qui que quoi dont où lequel laquelle mon ton son ma ta sa mes
				tes ses notre votre nos vos leurs le la les un une des du de au aux et ou mais donc or ni car si comme quand lorsque
				puisque afin pour par avec sans sous sur dans en vers chez entre contre depuis pendant avant après devant derrière dès
				hors selon malgré très trop plus moins aussi bien mal peu beaucoup assez tout toute tous toutes même mêmes autre
				autres aucun aucune chaque quelque quelques plusieurs tel telle ne pas jamais rien personne toujours souvent encore
				déjà alors ainsi ici là hier demain maintenant puis ensuite enfin surtout plutôt presque voici voilà oui non bon bonne
				bons grand grande petit petite nouveau vieux jeune premier dernier seul mieux pire deux trois quatre cinq six sept
				huit neuf dix cent mille`),
			Homographs: WordsOf("pouvoir devoir savoir avoir être été est fait son car or pas point personne bien mal"),
			Articles: WordsOf(`le la l' les un une des du de d' ce cet cette ces mon ton son ma ta sa mes tes ses notre votre leur nos vos leurs au
				aux quel quelle aucun aucune chaque tout par sans en plein`),
			Subjects:      WordsOf("je j' tu il elle on ils elles qui ne n' se s'"),
			Places:        WordsOf("à en dans chez"),
			NameHeads:     WordsOf(`banque golfe mer détroit baie université institut musée bataille port île ambassade amérique afrique asie`),
			GenericBodies: WordsOf("cour sénat parlement congrès assemblée gouvernement ministère constitution conseil"),
			AcronymWords:  true,
		},
		Spelling: Spelling{
			Elisions:     WordsOf("l d j m t s n c qu jusqu lorsqu puisqu quoiqu presqu"),
			BareCapitals: true,
			Respell:      ligatures.Replace,
		},
		Sentences: Sentences{
			Abbreviations: WordsOf("m mm art av bd cf p.ex no st ste env dr pr"),
			ShortMonths:   WordsOf("janv févr avr juil sept oct nov déc"),
		},
		Inflection: Inflection{
			Stem:       snowball(stem.Stem),
			Swaps:      pairs("-/s -/x al/aux ail/aux"),
			Lookalikes: WordsOf("cours fonds fois mois fils vers sous sans dans bas lors puis pays corps temps toutes tous tout"),
			Genders:    pairs("é,és/ée,ées er,ers/ère,ères teur,teurs/trice,trices ien,iens/ienne,iennes"),
			Determiners: WordsOf(`la une les des l' cette ces ma ta sa mes tes ses notre votre leur nos vos leurs chaque aucune toute
				plusieurs quelques deux trois`),
		},
		Names: Names{
			Honorifics: WordsOf("m mm mme mlle me dr pr président présidente monsieur madame général pape roi reine sa"),
			Particles: WordsOf(`le la les un une des du de ce cet cette ces son sa ses leur leurs et ou si on en au aux il elle qui que ni
				ne par pour sur avec sans selon mais car donc quand comme après avant contre depuis pendant lorsque chez
				entre vers dans hier ainsi or puis alors pourtant enfin même`),
			CommonWithCapital: WordsOf("nice tours angers sens poisson mars gare manche orange meaux seine mer"),
		},
		Counting: Counting{
			PercentWords: PhrasesOf("pourcent", "pc", "pour cent"),
			TimesWords:   WordsOf("fois"),
			SpanWords:    WordsOf("h an ans année années mois semaine semaines jour jours heure heures minutes décennies siècle siècles"),
			AtWords:      WordsOf("en au à aux pour de depuis"),
			Scales:       pairs("md/9 mds/9 mn/6 billion/12 billions/12"),
		},
		Facts: Facts{
			Negations: WordsOf("ne n non pas jamais aucun aucune rien personne ni sans nulle nul guère"),
			Values: pairs(`deux/2 trois/3 quatre/4 cinq/5 six/6 sept/7 huit/8 neuf/9 dix/10 onze/11 douze/12 vingt/20 trente/30
				quarante/40 cinquante/50 cent/100 cents/100 mille/1000 milliers/1000 million/10^6 millions/10^6 milliard/10^9
				milliards/10^9 moitié/1:2 deuxième/2nd troisième/3rd quatrième/4th janvier/month1 février/month2 mars/month3
				avril/month4 mai/month5 juin/month6 juillet/month7 août/month8 septembre/month9 octobre/month10
				novembre/month11 décembre/month12 lundi/day1 mardi/day2 mercredi/day3 jeudi/day4 vendredi/day5 samedi/day6
				dimanche/day7`),
		},
		Reading: Reading{
			// L. Kandel and A. Moles, Application de l'indice de Flesch à la langue française, 1958
			Readability: flesch("Kandel-Moles", 207, 1.015, 73.6, 30),
			Syllables:   frenchSyllables,
			FutureWords: strings.Fields("prévu* sera* seron* aura* auron* *ra *ront prév* futur* devr* d'ici jusqu* avant planif* prochain* attendu*"),
		},
		Drafting: Drafting{
			OrganisationWords: strings.Fields(`ministère conseil union organisation société parti université association comité commission agence cour
				tribunal parlement banque fondation syndicat`),
			PersonWords: strings.Fields(`président présidente présidents vice-président ministre- maire chancel- secrétaire- direct- ingénieur- architecte- scientifique auteur- autrice
				écrivain- journaliste enseignant- médecin professeur- juge avocat- militant- fondat- chef- dirigeant- roi
				reine général- porte-parole politicien- artiste né née`),
		},
		Dates: &DatePhrases{
			About: "vers {0}|vers le {0}", Perhaps: "peut-être {0}|peut-être le {0}",
			PerhapsAbout: "peut-être vers {0}|peut-être vers le {0}",
			Since:        "{0} – aujourd’hui", Until: "jusqu’en {0}|jusqu’au {0}",
			EndUnknown:   "à partir de {0}, fin inconnue|à partir du {0}, fin inconnue",
			StartUnknown: "jusqu’en {0}, début inconnu|jusqu’au {0}, début inconnu",
			Seasons:      [4]string{"printemps {0}", "été {0}", "automne {0}", "hiver {0}"},
			Northern:     "{0} (hémisphère nord)", Southern: "{0} (hémisphère sud)",
			Decade: "années {0}", Between: "entre {0} et {1}|entre le {0} et le {1}",
			DayUnknown: "{0}, jour inconnu", MonthUnknown: "{0}, mois inconnu", YearUnknown: "{0}, année inconnue",
			Comma: ", ", Or: " ou ", And: " et ",
			OrEarlier: "{0} ou avant", OrLater: "{0} ou après",
			AndEarlier: "{0} et avant", AndLater: "{0} et après",
		},
	}
}

// frenchSyllables estimates a word's syllables. It is right for most words.
func frenchSyllables(word string) int {
	return vowelGroups(strings.NewReplacer("qu", "q", "gu", "g").Replace(muteFrench(word)), "aeiouyàâäéèêëîïôöùûüœæ", frenchBreak)
}

func frenchBreak(a, b rune) bool {
	return strings.ContainsRune("éèëï", a) || strings.ContainsRune("ëï", b)
}

// muteFrench removes the silent e of an ending.
func muteFrench(word string) string {
	if utf8.RuneCountInString(word) <= 3 {
		return word
	}
	for _, ending := range []string{"es", "e"} {
		if rest, ok := strings.CutSuffix(word, ending); ok {
			return rest
		}
	}
	return word
}

// ligatures writes œ and æ as two letters, as typewriters without them did: cœur and coeur. In the Nordic languages æ is a
// letter of its own.
var ligatures = strings.NewReplacer("œ", "oe", "æ", "ae")
