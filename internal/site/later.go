package site

import (
	"bytes"
	"fmt"
	"html/template"
	"math/rand/v2"
	"strconv"
	"strings"
	"sync"

	"github.com/gohugoio/hugo/transform"
	"github.com/gohugoio/hugo/transform/urlreplacers"
)

// What a page ends with, its notes and where it is mentioned, can be longer than its text. Templates would copy it six
// times, from one to the next; so they get a mark for it, and it is put in when Hugo has written the page.

// laterMark is before the number of what a model has left for later. No text has it: no author knows it.
var laterMark = fmt.Sprintf("\uE0AA%x.", rand.Uint64())

// later is what a model has left for later.
type later struct {
	lock    sync.RWMutex
	appends []func(html []byte, root string) []byte // root leads to the site's root: "../../"
}

// mark stands for what appends a part of a page to what is before it.
func (l *later) mark(language string, appends func(html []byte, root string) []byte) template.HTML {
	l.lock.Lock()
	defer l.lock.Unlock()
	l.appends = append(l.appends, appends)
	return template.HTML(laterMark + language + "." + strconv.Itoa(len(l.appends)-1) + ";")
}

// appendLater appends a file of the site to what is before it, with what the models have left for later.
func appendLater(to []byte, models map[string]*Model, file []byte, name string) []byte {
	before, rest, found := bytes.Cut(file, []byte(laterMark))
	for found {
		to = append(to, before...)
		var language, number []byte
		language, rest, _ = bytes.Cut(rest, []byte{'.'})
		number, rest, _ = bytes.Cut(rest, []byte{';'})
		to = models[string(language)].later.append(to, string(number), rootFrom(name))
		before, rest, found = bytes.Cut(rest, []byte(laterMark))
	}
	return append(to, before...)
}

func (l *later) append(html []byte, number, root string) []byte {
	l.lock.RLock()
	defer l.lock.RUnlock()
	i, _ := strconv.Atoi(number)
	return l.appends[i](html, root)
}

// rootFrom is the relative address of the site's root on a page, as Hugo writes it.
func rootFrom(name string) string {
	if depth := strings.Count(name, "/"); depth > 0 {
		return strings.Repeat("../", depth)
	}
	return "./"
}

// relativeTo makes the root-relative addresses in HTML relative, as Hugo does in a page from which root leads to the root.
func relativeTo(html, root string) string {
	var out bytes.Buffer
	chain := transform.New(urlreplacers.NewAbsURLTransformer(root))
	_ = chain.Apply(&out, strings.NewReader(html)) // neither fails
	return out.String()
}
