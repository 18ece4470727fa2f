package article

import (
	"strings"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/language"
)

// givenNames are common given names in the languages of imported articles, without accents: a name that begins with one is
// a person's. A missing name only makes other evidence necessary.
var givenNames = language.WordsOf(`
	aaron abdul abdullah adam adrian adele agata agnes agnieszka ahmad ahmed aisha alain alan albert alberto alejandra alejandro
	aleksander aleksandr alessandro alex alexander alexandra alexandre alexei alfonso alfred alfredo ali alice alicia aline alina amanda amelie
	amir amy ana anastasia anatoly anders andre andrea andreas andreea andrei andres andrew andrzej andy angela angelika anita anja ann
	anna anne annalena annette antoine anton antonia antonio antony arkadiusz armin arnaud arthur artur asif astrid audrey ayse
	barbara bartosz beata beatrice beatriz ben benedikt benjamin bernard bernd bernhard bernie beth birgit bjorn bob bogdan boris
	brad brian brigitte britta bruno camila camille carla carlo carlos carmen carol caroline catherine cecile charles charlotte
	chloe chris christian christiane christina christine christof christophe christopher claire clara claude claudia claudio
	claus clement colin connor corinne cristina cynthia dagmar damian dan daniel daniela daniele danuta dariusz david deborah denis dennis
	diana didier diego dieter dietmar dirk dmitri dmitry dmytro dominik dominique donald dorota doug douglas duncan eberhard eduardo
	edward edyta ekaterina elena eleonora elisabeth eliza elizabeth ella ellen elon emil emile emily emma emmanuel enrico enrique eric erica
	erik ernesto ernst esther etienne eugene eva evelyn evgeny ewa fabian fabio fatima felipe felix ferdinand fernanda fernando filip
	florent florian frances francesca francesco francis francisco franck francois francoise frank franz fred frederic frederik
	friedrich fritz gabriel gabriela gabriele gareth gary gavin genevieve geoff geoffrey georg george georges gerald gerard gerd
	gerhard gianni gilles giorgia giovanni giulia giuseppe gonzalo gordon graham greg gregor gregory greta grzegorz guillaume
	guido guillermo gunter gunther gustavo hanna hannah hans harald harold harry hassan hector heiko heinrich heinz helen helena
	helene helmut henri henry henryk herbert hermann hillary holger horst howard hubert hugh hugo hussein ian ibrahim igor ilona
	ines ingo ingrid irena irene iris isaac isabel isabella isabelle ivan iwona jack jacek jackie jacob jacques jaime jakob jakub james
	jamie jan jana jane janet janina janusz jaroslaw jason javier jay jean jeanne jeff jeffrey jens jennifer jeremie jeremy jerome jerry
	jerzy jessica jill jim jimmy joachim joan joanna joao joaquin jochen joe joel joerg johan johanna johannes john johnny jon
	jonas jonathan jordi jorg jorge jose josef joseph joshua juan judith julia julian juliana julie julien jurgen justin justyna kaja kamala
	karen karin karina karl karol karolina katarzyna kate katharina katherine kathleen kathrin katja katrin kay keir keith kelly ken
	kenneth kevin khaled kim klara klaus konrad krystyna krzysztof kristin kristina kurt kyle lara larry lars laura laurence laurent
	lech leila lena leo leon leonard leonardo leszek lewis liam lidia lilian lina linda lionel lisa liz lorena lorenzo louis louise
	luca lucas lucia lucie lucy ludwig luigi luis luisa luiz lukas lukasz lula lydia lynn maciej madeleine magdalena malgorzata manfred
	manuel manuela marc marcel marcelo marcin marco marcos marcus marek margaret margarete maria marian marianne marie marina marine mario
	marion mariusz mark marko markus marta martha martin martina mary mathias mathieu matt matteo matthew matthias maureen maurice mauricio
	mauro max maxim maxime maximilian megan melanie melissa mette michael michal michel michele michelle miguel mihai mike mikhail milena
	mirjam mohamed mohammad mohammed moritz muhammad murray mustafa nadia nadine nancy natalia natalie nathalie neil nelson niall nicholas nick
	nicola nicolas nicole nigel nikita nikolai nils nina noah noam norbert norman nuno olaf oleg oleksandr oleksiy olga oliver olivia
	olivier omar oscar oskar otto owen pablo pamela paola paolo pascal patricia patricio patrick patryk paul paula paulo pauline pavel pawel
	pedro peggy pete peter petra phil philip philipp philippe piers pierre piotr pilar rachel radoslaw rafael rafal raimund rainer
	ralf ralph ramon raphael raul raymond rebecca reinhard renata renate renaud rene ricardo richard rick rita robert
	roberta roberto robin rodrigo roger roland rolf roman ron ronald rosa ross roxana roy rudolf ruth ryan ryszard sabine sally sam
	samantha samir samuel sandra sara sarah sascha sean sebastian sebastien serge sergei sergey sergio sharon shaun sheila
	sigrid silke silvia silvio simon simone slawomir sofia sonia sophie stanislaw stefan stefanie stefano stephane stephanie stephen
	steve steven stuart sunil susan susana susanne suzanne svenja sven svetlana svitlana sylvain sylvia sylvie sylwia tadeusz tania tanja
	taras tatiana ted teresa terry tessa theodor theresa thierry thomas tiago tilman tim timo timothy tina tobias todd tom tomas tomasz
	tommaso tony torsten trevor udo ulrich ulrike ursula ute uwe vadim valentin valeria valerie vanessa vera veronica veronique victor victoria
	viktor vincent vincenzo viola vitali vitaly vladimir volker volodymyr waldemar walter wendy werner wieslaw wilhelm 
	william willy witold wojciech wolfgang wolodymyr xavier xi yann yannick yasmin yolanda yulia yuri yusuf yves yvonne zbigniew zoe zofia
	andrej andriej dmitrij siergiej aleksiej jewgienij michail nikolaj wladimir milos jair taylor tyler ryanne mitch mike lindsey
	андрій анна антон богдан валентин валерій василь вікторія віктор віталій владислав володимир галина дмитро євген іван ігор ірина
	катерина кирило ксенія лариса леонід марина марія микола михайло наталія наталя оксана олександр олександра олексій олена олег ольга павло
	петро роман руслан сергій світлана софія степан тарас тетяна юлія юрій ярослав дональд еммануель джо кір урсула марк фрідріх
	александр алексей андрей борис василий виктор виталий владимир вячеслав георгий григорий денис дмитрий евгений екатерина елена иван
	игорь ирина константин любовь людмила максим михаил наталья николай никита олеся павел петр сергей светлана татьяна юлия юрий

	abbas abdel abdelaziz abdoulaye abel abigail ada adem adolf adriana adriano agustin aida aileen aino aitana akira aksel alberta
	alejo aleksandra aleksei alena alessandra alessio alexis alfons alison alla allison almudena alvaro amal amalia amara amin amina
	amit anabel angelo angus anibal anika anil anjali ankita annabel annika ansgar antoni anwar arianna ariel arjun armando arne arno
	arvind asa ashley asma astor atle augusto aurelie avi ayesha aziz azra badr bahar baris bart bashar bassam beate benedetta benito
	bente bertrand besnik bettina bianca bilal bohdan borja branko brenda brendan bridget bruce bryan burak cameron candace carina
	carlotta carmela carole caspar catalina catarina cecilia cedric celia celine cemal cesar chantal chiara chidi christel christer
	clare clarissa clemens conrad constance constantin cora corrado courtney craig cyril dagny damien danielle danilo dario darko
	darren debbie delphine denise derek desmond devendra diane dimitri dinesh dino dmitrii dolores dominic donatella donna doris dragan
	dusan dylan ebba edgar edith edmund edoardo eduard edwin eirik ekrem eleanor eleni elias elif elin elio elisa elise elke elliot
	elsa elvira emanuele emilia emiliano emine emmanuelle emre enzo erdal erich erika erin erling ernest esteban estelle ethan eugenia
	eugenio evan eveline ezequiel fabien fabrizio facundo fadi faisal farah farid fatih fatma federica federico felicia fernand fiona
	flavio florin fouad franca francine fredrik freya frida fumio gaetano gaston gavriel gemma genaro gerardo gertrud gholam gianluca
	gilbert gina giorgio gisela glenn goran gudrun guenter gwen hadi haider hakan hakon hamad hamid hamza hana hanne hanno haruki hasan
	hashim hauke hazem heather heidi heike helga helmi hendrik henning hernan hilda hiroshi hugues humberto husam ibtisam idris ignacio
	ignazio ilan ilaria ilhan ilker ilse imad imran inaki indira inga inger ioana ira irina irma irmgard isaak iselin isidro ismail
	issam ivana ivar ivo jaap jalal jamal jamil jared jari jasmine jasper jelena jeppe jesus joakim joana jody johann jolanta jorgen
	josephine josh josip jovan joyce juana judy juha jules julio jussi kamal kamil kari karim karsten kasper kassym katarina kathy
	keiko kemal kenta kerstin khalid khalil kirill kirsten kjell knut konstantin kristen krister kristian latifa lauri lea leah leif
	lene leonid leonie leopold leslie leticia levent liliana livia ljubica loretta louisa luciano ludovic luke mads magda magnus
	mahmoud maia maja malik malin mandla mara marcello margarita margherita margot mariam mariana mariano mariela marija marit marlene
	marte marwan maryam masha massimo mateo mateusz mathilde matilde matti maud maurizio mayra mehdi mehmet merete merve michela mika
	mikko mila miranda mireille miriam miroslav moises mona monica monika morten mostafa mourad murat mykola nabil naledi naomi
	narendra natasha nathan nathaniel nawaf nicoletta nicolo niels niklas nikola nikolaos noelia nora octavio odile olav oleksii olena
	omer orhan oriol orla osman ozgur ozlem patrik paulina penelope petr petro petteri phoebe phyllis pieter pippa pradeep priya qasim
	radek rahul raisa rajesh ramona randi randy raquel rashid ravi recep reiner remi renato reyhan riccardo rocio rodolfo romain
	rosalia rosario ruben rudi rune rupert ruslan saad sabrina salah salim salma salman salvatore samira sandro sanna satoshi scott
	selim selma serena serhii seyed shane shinzo simona sini sofie solange soledad sonja sophia stacey stan stanislav stefania steffen
	stella stephan stine suleiman sunita svein taher takeshi tamar tamara tarek tariq tatjana teemu tero tewodros theo therese thorsten
	tiina tilda toni torben toshio tova tracy trine tristan ulf ulla umberto umut urs vaclav valentina valerio vasil vasyl verena
	veronika vicente vidar viktoria virginie vitalii vittorio vivian vlad walid waltraud warren wayne wilfried willem wim yair yasser
	yehuda yevhen yosef yoshihide yuki zacharie zahra zainab zeynep ziad zoltan zuzana
`)

// caseEndings are endings of given names in languages with inflected names, each with its replacement in the nominative.
var caseEndings = map[string][]string{
	"a": {"", "ek", "o"}, "em": {""}, "owi": {"", "o"}, "ie": {"a", ""}, "u": {"", "o"}, "ą": {"a"}, "ę": {"a"}, "y": {"a"}, "i": {"a"}, "iem": {"", "i"},
	"ego": {"y", "i"}, "emu": {"y", "i"}, "om": {"", "o"}, "ou": {"a"}, "e": {"a", ""},
	"а": {"", "о"}, "ом": {"", "о"}, "ем": {"ь", "й"}, "у": {"", "а", "о"}, "ю": {"я", "й", "ь"}, "я": {"й", "ь"}, "и": {"а", "я"}, "і": {"а", ""}, "ы": {"а"},
	"ою": {"а"}, "ой": {"а"}, "е": {"", "а"}, "ові": {"", "о"}, "єм": {"й"}, "єві": {"й"}, "ії": {"ія"}, "ию": {"ия"},
}

// isGivenName reports whether a folded word is a given name, the first part of a double one, or, in languages with
// inflected names, a case form of one.
func (p prose) isGivenName(word string) bool {
	word, _, _ = strings.Cut(word, "-")
	if givenNames.Has(word) {
		return true
	}
	if !p.language.InflectedNames {
		return false
	}
	for ending, bases := range caseEndings {
		stem, ok := strings.CutSuffix(word, ending)
		for _, base := range bases {
			if ok && utf8.RuneCountInString(stem) >= 3 && givenNames.Has(stem+base) {
				return true
			}
		}
	}
	return false
}
