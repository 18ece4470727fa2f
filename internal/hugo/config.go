package hugo

import (
	"github.com/bep/logg"
	"github.com/gohugoio/hugo/common/hmaps"
	"github.com/gohugoio/hugo/common/loggers"
	"github.com/gohugoio/hugo/config"
	"github.com/gohugoio/hugo/config/allconfig"
	"github.com/nutgraf/nutgraf/internal/settings"
)

// none is Hugo's way to write that nothing is allowed.
var none = []string{"none"}

// hugoConfig is the configuration that Hugo gets. It is ours whole: of the author's own only the documented fields are in it.
func hugoConfig(s settings.Settings) map[string]any {
	languages := map[string]any{}
	for weight, code := range s.Codes() {
		label := s.Languages[code].Label
		if label == "" {
			label = code
		}
		home := []string{"html", "rss"}
		if code == s.DefaultContentLanguage && !s.IsPart { // the site's own root
			home = append(home, "headers")
		}
		languages[code] = map[string]any{
			"label": label, "locale": code, "direction": settings.Direction(code), "weight": weight + 1, "contentDir": s.ContentDir(code),
			"outputs": map[string]any{"home": home, "section": []string{"html"}, "page": []string{"html"}},
		}
	}
	disabled := []string{"taxonomy", "term"}
	if s.IsPart { // a host asks for it at the root of the house
		disabled = append(disabled, "404")
	}
	return map[string]any{
		"baseURL":                s.BaseURL,
		"defaultContentLanguage": s.DefaultContentLanguage,
		"languages":              languages,
		"params":                 s.Params,

		"theme":       []string{"nutgraf", "generated"},
		"publishDir":  publishRoot,
		"resourceDir": "/cache/resources",
		"noBuildLock": true,
		"timeZone":    "UTC",

		"disableAliases":             true, // redirects keep a query and a fragment: package export
		"disableKinds":               disabled,
		"disableHugoGeneratorInject": true,
		"enableRobotsTXT":            !s.IsPart,
		"buildFuture":                true, // dates in front matter are of the story, not of the publication
		"buildExpired":               true,
		"buildDrafts":                true, // the files of pages that are held back are hidden from Hugo
		"relativeURLs":               true, // works from a subfolder and from disk
		"canonifyURLs":               true, // keeps the base URL's folder out of relative ones
		"titleCaseStyle":             "none",
		"capitalizeListTitles":       false,
		"pluralizeListTitles":        false,
		"summaryLength":              1, // words, then to the end of the paragraph: the theme has its own
		"mediaTypes":                 map[string]any{"text/headers": map[string]any{"delimiter": ""}},
		"outputFormats": map[string]any{
			"headers": map[string]any{"mediaType": "text/headers", "baseName": "_headers", "isPlainText": true, "notAlternative": true},
		},
		"cascade": []any{ // of all sections only the timeline has a feed
			map[string]any{"target": map[string]any{"path": "/timeline", "kind": "section"}, "outputs": []string{"html", "rss"}},
			// Pages outside of the story have no list.
			map[string]any{"target": map[string]any{"path": "/pages", "kind": "section"}, "build": map[string]any{"render": "never", "list": "never"}},
		},
		"frontmatter": map[string]any{
			"date": []string{"date", "published"}, "lastmod": []string{"updated", "date", "published"},
			"publishDate": []string{"date"}, "expiryDate": []string{"expirydate"},
		},
		"ignoreLogs": []string{"warning-goldmark-raw-html"}, // the judge says so at the author's line
		"build":      map[string]any{"noJSConfigInAssets": true, "writeStats": false},
		"markup": map[string]any{
			"highlight": map[string]any{"noClasses": false, "codeFences": true, "guessSyntax": false},
			"goldmark": map[string]any{
				"renderer": map[string]any{"unsafe": false},
				"parser":   map[string]any{"wrapStandAloneImageWithinParagraph": false, "attribute": map[string]any{"block": true}},
				"extensions": map[string]any{
					"footnote":      map[string]any{"enable": true, "enableAutoIDPrefix": true},
					"extras":        map[string]any{"subscript": map[string]any{"enable": true}, "superscript": map[string]any{"enable": true}},
					"strikethrough": false,                           // a single ~ is a subscript; ~~ is read by ours
					"typographer":   map[string]any{"disable": true}, // knows the marks of English
				},
			},
		},
		"security": map[string]any{
			"exec":         map[string]any{"allow": none, "osEnv": none},
			"funcs":        map[string]any{"getenv": none},
			"http":         map[string]any{"urls": none, "methods": none},
			"allowContent": []string{"^text/markdown$"},
		},
	}
}

// loadConfig has Hugo read the configuration, of a site that is built once or, if it stays, over and over.
func loadConfig(s settings.Settings, files inputFS, printed *log, stays bool) (*allconfig.Configs, error) {
	flags := config.New()
	flags.Set("workingDir", projectRoot)
	flags.Set("themesDir", "/themes")
	flags.Set("cacheDir", "/cache")
	if stays {
		flags.Set("internal", hmaps.Params{"watch": true})
	}
	if err := writeJSON(files.memory, configFile, hugoConfig(s)); err != nil {
		return nil, err
	}
	return allconfig.LoadConfig(allconfig.ConfigSourceDescriptor{
		Fs:          files,
		Flags:       flags,
		Logger:      loggers.New(loggers.Options{StdOut: printed, StdErr: printed, Level: logg.LevelWarn}),
		Filename:    configFile,
		Environment: "production",
		Environ:     []string{"NUTGRAF=1"}, // an empty list would let HUGO_* of the real environment in
	})
}
