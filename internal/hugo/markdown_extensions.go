package hugo

import (
	"fmt"
	"reflect"
	"unsafe"

	"github.com/gohugoio/hugo/config"
	"github.com/gohugoio/hugo/langs"
	"github.com/gohugoio/hugo/markup/converter"
	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/util"
)

// addProse gives Hugo's parser of a language what ours has beyond it, so that both make the same tree of a text, and its
// renderer that of mentions. Hugo
// keeps its parser in a field that no setting reaches; the field is the same one for all pages of the language.
func addProse(provider converter.Provider, language string) error {
	inner, err := provider.New(converter.DocumentContext{})
	if err != nil {
		return err
	}
	const name = "md"
	holder := reflect.ValueOf(inner)
	if holder.Kind() != reflect.Pointer || holder.Elem().Kind() != reflect.Struct {
		return fmt.Errorf("hugo's Markdown converter is a %T", inner)
	}
	field := holder.Elem().FieldByName(name)
	if !field.IsValid() || field.Type() != reflect.TypeFor[goldmark.Markdown]() {
		return fmt.Errorf("hugo's Markdown converter %T has no parser in the field %q", inner, name)
	}
	inHugo := *(*goldmark.Markdown)(unsafe.Pointer(field.UnsafeAddr()))
	markdown.Prose(language).Extend(inHugo)
	inHugo.Renderer().AddOptions(renderer.WithNodeRenderers(util.Prioritized(mentionRenderer{}, 100), util.Prioritized(anchorRenderer{}, 100)))
	return nil
}

// languageOf is the code of the language that a part of Hugo works for.
func languageOf(conf config.AllProvider) string {
	if language, ok := conf.Language().(*langs.Language); ok {
		return language.Lang
	}
	return conf.DefaultContentLanguage()
}
