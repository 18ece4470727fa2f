package datatree

import (
	"errors"
	"testing"
)

func TestValuesKnowTheirLines(t *testing.T) {
	yaml, err := YAML([]byte("# a comment\n- title: One\n  year: 1994\n  day: 1994-12-05\n  names: [a, 'b']\n  text: >\n    folded\n    words\n- &x\n  title: Two\n- *x\n"))
	if err != nil {
		t.Fatal(err)
	}
	json, err := JSON([]byte("[\n{\"title\": \"One\",\n\"year\": 1994, \"day\": \"1994-12-05\",\n\"names\": [\"a\", \"b\"], \"none\": null},\n{\"title\": \"Two\"}]"))
	if err != nil {
		t.Fatal(err)
	}
	for name, root := range map[string]Node{"YAML": yaml, "JSON": json} {
		first := root.Items[0]
		if first.Line != 2 || first.Get("Title").Text != "One" || first.Get("year").Text != "1994" || first.Get("day").Text != "1994-12-05" ||
			len(first.Get("names").Texts()) != 2 || first.Get("names").Texts()[1] != "b" || root.Items[1].Get("title").Text != "Two" {
			t.Errorf("%s: %+v", name, root)
		}
	}
	if text := yaml.Items[0].Get("text").Text; text != "folded words\n" {
		t.Errorf("%q", text)
	}
	if yaml.Items[2].Get("title").Text != "Two" || yaml.Items[1].Line != 10 || json.Items[1].Line != 5 {
		t.Errorf("%+v %+v", yaml.Items[1:], json.Items[1])
	}
}

func TestMistakesHaveTheirLine(t *testing.T) {
	for _, test := range []struct {
		read    func([]byte) (Node, error)
		content string
		line    int
	}{
		{JSON, "[\n{\"a\": 1,,}]", 2}, {JSON, "[1,\n2", 2}, {JSON, "[]\n[]", 2}, {JSON, "", 1},
		{YAML, "a: b\nc: [1\nd: e\n", 3}, {YAML, "a:\n\t- b\n", 2},
	} {
		_, err := test.read([]byte(test.content))
		var syntax *SyntaxError
		if !errors.As(err, &syntax) || syntax.Line != test.line {
			t.Errorf("%q: %#v", test.content, err)
		}
	}
}

func FuzzYAML(f *testing.F) {
	f.Add([]byte("a: &x [1, *x]\n<<: *x\n"))
	f.Fuzz(func(t *testing.T, content []byte) {
		if len(content) > 10_000 {
			t.Skip()
		}
		if _, err := YAML(content); err != nil && !errors.As(err, new(*SyntaxError)) {
			t.Errorf("%v", err)
		}
	})
}

func FuzzJSON(f *testing.F) {
	f.Add([]byte(`[{"a": [1, null, "b"]}]`))
	f.Fuzz(func(t *testing.T, content []byte) {
		if _, err := JSON(content); err != nil && !errors.As(err, new(*SyntaxError)) {
			t.Errorf("%v", err)
		}
	})
}
