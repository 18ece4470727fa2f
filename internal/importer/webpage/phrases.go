package webpage

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	whyComments = "comments"
	whyConsent  = "cookie and consent banners"
)

// noArticleNames are words in the names of elements that are no part of an article, with their purpose for a report.
var noArticleNames = []struct {
	why   string
	names [][]string
}{
	{"share buttons", split("share", "sharing", "sharebar", "sharebuttons", "sharedaddy", "share bar", "social share", "social links", "social media", "socials", "social buttons", "social icons",
		"addthis", "addtoany", "sharethis", "shariff", "social bar", "social follow", "follow us", "followus", "social toolbar", "article tools", "article actions", "print button", "article toolbar")},
	{"newsletter", split("newsletter", "newsletters", "newsletter signup", "subscribe", "subscription", "signup", "sign up", "mailchimp", "email signup", "mailing list", "optin", "opt in form", "inline signup")},
	{"links to other pages", split("related", "relatedposts", "jp relatedposts", "related posts", "related articles", "related content", "related links", "relatedlinks", "recommended", "recommendations", "recommendation",
		"recirc", "recirculation", "read next", "readnext", "read more", "readmore", "read also", "more stories", "more from", "more on", "most read", "mostread", "most popular", "mostpopular", "most viewed",
		"popular", "trending", "outbrain", "taboola", "revcontent", "mgid", "zergnet", "see also", "up next", "also read", "you may like", "you might like", "whats next", "next article",
		"prev next", "previous next", "post navigation", "post nav", "nav links", "next post", "latest news", "latest stories", "latest posts", "more articles", "more news", "also on", "teaser list", "link list box", "further reading box")},
	{whyComments, split("comments", "comment list", "commentlist", "comment form", "comments area", "disqus", "respond", "fb comments", "livefyre", "coral talk", "comment section", "comment respond", "discussion")},
	{whyConsent, split("cookie", "cookies", "consent", "gdpr", "cmp", "onetrust", "usercentrics", "cookiebanner", "cookie law info", "truste", "sp message")},
	{"navigation", split("breadcrumb", "breadcrumbs", "bread crumb", "crumbs", "skip link", "skip to", "pagination", "pager", "paging", "navbar", "navigation", "nav", "site nav", "main menu", "menu", "submenu", "toc toggle",
		"back to top", "scroll to top", "site header", "masthead", "topbar", "top bar", "mobile menu", "global header", "hamburger")},
	{"sidebar", split("sidebar", "side bar", "right rail", "rightrail", "left rail", "sidebox", "widget area", "widgets", "rail")},
	{"advertising", split("advert", "adverts", "advertisement", "advertising", "advertorial", "ad", "ads", "adslot", "ad slot", "ad container", "ad wrapper", "adsbygoogle", "dfp", "gpt ad", "google ad", "banner ad", "sponsored", "sponsor", "promo", "promobox", "promotion",
		"anzeige", "werbung", "publicidad", "pub slot", "affiliate", "partner links", "house ad")},
	{"about the author", split("author bio", "authorbio", "author box", "authorbox", "author info", "author card", "author profile", "about author", "about the author", "author description", "post author", "author details", "author block", "contributor bio", "bio box", "writer bio")},
	{"by-line and date", split("byline", "by line", "bylines", "post meta", "postmeta", "entry meta", "article meta", "meta data", "metadata", "posted on", "published date", "publish date", "pub date", "pubdate", "date published", "timestamp", "time stamp", "article date", "post date", "entry date",
		"reading time", "read time", "article info", "article author", "article byline", "story meta", "author name", "authors", "date created", "date modified", "meta info", "post info", "dateline box", "article header meta")},
	{"tags", split("tags", "tag list", "taglist", "tagcloud", "tag cloud", "post tags", "entry tags", "article tags", "keywords", "topics", "topic list", "cat links", "post categories", "entry categories", "article topics", "category links", "filed under", "tags links")},
	{"counters and ratings", split("rating", "ratings", "star rating", "vote", "votes", "poll", "views count", "post views", "like button", "likes", "reactions", "wpulike")},
	{"hidden text", split("rollover", "rollover block", "rollover people", "tooltip", "popover", "popup", "pop up", "modal", "lightbox", "overlay", "dropdown", "off canvas", "offcanvas", "hover card", "hovercard")},
	{"player", split("video player", "jwplayer", "brightcove", "audio player", "player controls", "text to speech", "listen button", "beyondwords", "readspeaker", "vjs", "video js", "mejs")},
	{"offers of the site", split("paywall prompt", "paywall overlay", "regwall", "subscribe prompt", "support us", "donate", "donation", "app promo", "download app", "membership promo", "cta box", "cta")},
}

func split(names ...string) [][]string {
	list := make([][]string, len(names))
	for i, name := range names {
		list[i] = strings.Fields(name)
	}
	return list
}

// standfirstNames are names of the summary above an article.
var standfirstNames = split("standfirst", "dek", "deck", "subtitle", "sub title", "subheadline", "sub headline", "subhead", "sub heading", "subheading", "summary", "excerpt", "chapo", "chapeau", "entradilla",
	"article intro", "intro text", "bajada", "sottotitolo", "occhiello", "lede", "article lead", "lead text", "article description", "story summary", "article summary", "synopsis", "teaser text", "abstract lead", "kicker text", "strapline", "manchet", "ingress")

// labels begin lines that lead to other pages.
var labels = lines(`
read more
read also
read next
also read
more:
more from
more on
more about
more stories
more news
related
see also
see more
don't miss
don’t miss
recommended
you may also like
you might also like
you may like
você pode gostar
up next
watch:
video:
listen:
gallery:
photos:
in pictures
insight:
in depth
must read
click here
trending
most read
popular
latest news
keep reading
continue reading
what to read next
further coverage
go deeper
explore more
view:
next:
previous:
next post
previous post
the latest:
breaking:
lesen sie auch
lesen sie mehr
mehr zum thema
mehr lesen
mehr dazu
siehe auch
auch interessant
das könnte sie auch interessieren
weiterlesen
zum thema
lire aussi
à lire aussi
a lire aussi
lire la suite
voir aussi
sur le même sujet
pour aller plus loin
à voir aussi
à découvrir
articles liés
lea también
lee también
leer más
lee además
te puede interesar
ver también
vea también
más sobre
además:
noticias relacionadas
artículos relacionados
leia também
leia mais
veja também
saiba mais
veja mais
confira também
leggi anche
leggi tutto
per approfondire
ti potrebbe interessare
vedi anche
approfondisci
lees ook
lees meer
meer over
bekijk ook
zie ook
läs också
läs även
läs mer
les også
les mer
læs også
læs mere
lue myös
lue lisää
czytaj także
czytaj też
czytaj więcej
zobacz też
zobacz także
przeczytaj również
čtěte také
přečtěte si
více k tématu
čítajte aj
prečítajte si
olvassa el
kapcsolódó
ezt is
citește și
citeşte şi
citiți și
vezi și
прочетете още
виж още
вижте още
читайте также
читать также
читайте нас
смотрите также
подробнее
по теме
материалы по теме
ещё по теме
читайте також
дивіться також
читайте ще
більше за темою
прочитај и
прочитајте
pročitajte i
pročitajte još
pročitaj i
preberite tudi
διαβάστε επίσης
διαβάστε ακόμα
δείτε επίσης
ayrıca bakınız
ilgili haber
bunları da
haberin devamı
اقرأ أيضا
اقرأ أيضًا
اقرأ المزيد
إقرأ أيضا
شاهد أيضا
مواضيع ذات صلة
بیشتر بخوانید
همچنین بخوانید
قرأ أيضاً
קראו גם
קרא עוד
ראו גם
यह भी पढ़ें
ये भी पढ़ें
और पढ़ें
আরও পড়ুন
baca juga
lihat juga
simak juga
xem thêm
đọc thêm
อ่านเพิ่มเติม
อ่านต่อ
関連記事
関連リンク
関連ニュース
あわせて読みたい
続きを読む
こちらも
相关阅读
相关新闻
延伸阅读
推荐阅读
相關新聞
延伸閱讀
更多新闻
관련기사
관련 기사
[관련기사]
더보기
`)

// endLabels are headings of what follows an article.
var endLabels = lines(`
comments
comment
leave a comment
leave a reply
post a comment
join the conversation
tags
tagged
filed under
categories
topics
share
share this
share on
about the author
about the writer
author bio
written by
follow us
follow me
get the latest
sign up
subscribe
newsletter
related
more from
more stories
more news
you may also like
you might also like
você pode gostar
you may like
recommended
read next
most read
most popular
trending
popular posts
latest news
latest posts
latest stories
editors' picks
editor's picks
sponsored
advertisement
contact us
recent posts
previous article
next article
around the web
kommentare
kommentar
schlagwörter
themen
teilen
über den autor
über die autorin
mehr zum thema
auch interessant
verwandte artikel
commentaires
mots-clés
partager
à propos de l'auteur
à propos de l’auteur
sur le même sujet
articles similaires
comentarios
etiquetas
compartir
sobre el autor
temas relacionados
noticias relacionadas
comentários
compartilhe
compartilhar
sobre o autor
tópicos relacionados
marcado
commenti
condividi
l'autore
articoli correlati
reacties
delen
over de auteur
gerelateerd
kommentarer
taggar
dela
komentarze
tagi
udostępnij
o autorze
komentáře
štítky
hozzászólások
címkék
comentarii
etichete
distribuie
коментари
етикети
сподели
комментарии
отзывы
теги
поделиться
об авторе
похожие статьи
самые популярные
коментарі
теґи
поширити
схожі
komentari
oznake
komentarji
σχόλια
ετικέτες
yorumlar
etiketler
paylaş
التعليقات
تعليقات
الكلمات المفتاحية
شارك
وسوم
نظرات
برچسب
תגובות
תגיות
שתפו
टिप्पणियाँ
टैग
শেয়ার
komentar
bagikan
bình luận
chia sẻ
từ khóa
ความคิดเห็น
แท็ก
コメント
タグ
シェア
関連記事
著者
评论
标签
分享
相关
評論
標籤
댓글
태그
공유
관련기사
`)

// notices begin blocks in which a site speaks about itself.
var notices = lines(`
this content is reserved for
this article is free to read
register / sign in
register to unlock
create an account
exclusive articles by
exclusive articles from
unlimited online access
unlimited digital access
unlimited access to
support local journalism
daily puzzles
share your thoughts and join the conversation
enjoy additional articles per month
this article contains affiliate links
we want to hear from you
get in touch at
our community members are treated to
externer inhalt nicht verfügbar
externer inhalt
deine privatsphäre-einstellungen verhindern
an dieser stelle findest du
an dieser stelle finden sie
an dieser stelle befindet sich
ich bin damit einverstanden, dass mir
personenbezogene daten können an drittplattformen
ein klick für den datenschutz
um eingebettete inhalte anzuzeigen
für die darstellung von
hinweis zu affiliate-links
bitte achten sie darauf, dass ihre kommentare
ende der weiteren informationen
weitere informationen ende der weiteren informationen
abspielen. laufzeit
personen-box aufklappen
dieses element beinhaltet daten von
ce contenu est bloqué
ce contenu est réservé
contenu réservé aux abonnés
este contenido es exclusivo
contenido exclusivo para suscriptores
questo contenuto è riservato
conteúdo exclusivo para assinantes
deze inhoud is alleen
dette innholdet er kun for
denna text är låst
dalsza część artykułu dostępna
materiał dostępny tylko dla
advertisement
advert
media playback is
continue reading below
story continues below
article continues
continue to article
scroll to continue
scroll down
skip to content
skip to main
sign up
subscribe
get the latest
get breaking
follow us
follow @
like us on
join our
join us
join the conversation
click here
download our
download the
listen to this article
this article is more than
this slideshow requires
this post may contain
this article contains affiliate
this story contains affiliate
we may earn
products are chosen independently
copyright
all rights reserved
© 
(c) 20
filed under
tags:
tagged
topics:
categories:
share this
share on
share:
print this
email this
send tips
have a tip
got a tip
if you have a story
do you have a
contact us
support our
support independent
please enable
your browser
javascript
loading
image copyright
image source
view comments
show comments
read comments
enjoying this
want more
need more
thank you for
let us know
let our news
to receive
breaking news emails
newsletter
see all
view all
load more
show more
report a typo
more articles by
more by
read the full
read more
the views expressed
anzeige
werbung
newsletter
abonnieren
folgen sie
jetzt abonnieren
melden sie sich
foto:
fotos:
quelle:
alle rechte vorbehalten
publicité
abonnez-vous
inscrivez-vous
suivez-nous
recevez
tous droits réservés
publicidad
suscríbete
suscríbase
síguenos
recibe
todos los derechos
publicidade
assine
inscreva-se
siga-nos
siga o
receba
todos os direitos
continua após a publicidade
publicado por
pubblicità
iscriviti
seguici
riproduzione riservata
advertentie
schrijf je in
volg ons
annons
prenumerera
följ oss
annonse
annonce
abonner
mainos
tilaa
reklama
zapisz się
obserwuj nas
reklama
odebírejte
hirdetés
iratkozz fel
kövess minket
publicitate
abonează-te
urmărește-ne
реклама
абонирайте
последвайте
подписывайтесь
подпишитесь
все права защищены
нашли ошибку
если вы нашли ошибку
фото:
источник:
підписуйтесь
підпишіться
якщо ви знайшли помилку
помітили помилку
следите за нами
читайте нас
pretplatite se
pratite nas
διαφήμιση
ακολουθήστε
reklam
abone ol
bizi takip
إعلان
تابعونا
اشترك
تابعنا
تبلیغات
ما را دنبال
פרסומת
עקבו אחרינו
विज्ञापन
विज्ञापन
हमें फॉलो
বিজ্ঞাপন
iklan
ikuti kami
langganan
quảng cáo
theo dõi
โฆษณา
ติดตาม
広告
フォロー
購読
广告
关注
廣告
광고
구독
무단전재
저작권
ⓒ
`)

func lines(text string) []string { return strings.Split(strings.TrimSpace(text), "\n") }

// isLabel reports whether a text in small letters begins with a label of links.
func isLabel(text string) bool {
	bare := strings.TrimRight(strings.TrimSpace(text), " :：.…>»→")
	return slices.Contains(shortLabels, bare) || beginsWith(text, labels)
}

// shortLabels are labels that begin sentences, too.
var shortLabels = []string{"more", "read", "watch", "video", "photos", "related", "next", "previous", "mehr", "video", "lesen", "lire", "ver", "más", "mais", "leia", "leggi", "lees", "meer", "läs", "czytaj", "ещё", "еще", "далее", "читать", "ще", "далі", "المزيد", "עוד", "更多", "더"}

// isEndLabel reports whether a text in small letters is a heading of what follows an article.
func isEndLabel(text string) bool { return beginsWith(text, endLabels) }

// isNotice reports whether a text in small letters begins like a site's notice about itself.
func isNotice(text string) bool { return beginsWith(text, notices) }

// beginsWith reports whether one of the phrases begins a text and ends at a word boundary.
func beginsWith(text string, phrases []string) bool {
	text = strings.TrimLeft(text, " \t•·-–—*►▶»>|[(「【■●→▪:")
	for _, phrase := range phrases {
		if rest, ok := strings.CutPrefix(text, phrase); ok {
			next, _ := utf8.DecodeRuneInString(rest)
			if rest == "" || !unicode.IsLetter(next) || unicode.In(next, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Thai) {
				return true
			}
		}
	}
	return false
}

// isCredit reports whether a text is a by-line, a date or the credit of a picture.
func isCredit(text string) bool { return beginsWith(strings.ToLower(text), credits) }

var credits = lines(`
by
von
par
por
di
door
av
af
od
published
first published
last updated
updated
posted
image
photo
credit
source
foto
bild
quelle
file photo
getty images
opublikowano
опубликовано
обновлено
автор
опубліковано
оновлено
著者
公開
更新
作者
来源
來源
기자
입력
수정
`)
