package export

import (
	"reflect"
	"strings"
)

// ExplainerDataSchema returns a JSON Schema (draft 7) of explainer.json, as a tree for encoding/json. It allows properties
// that a later version adds.
func ExplainerDataSchema() map[string]any {
	schema := dataSchema(reflect.TypeFor[ExplainerData]())
	schema["$schema"], schema["title"] = "http://json-schema.org/draft-07/schema#", "explainer.json of Nutgraf"
	return schema
}

// dataSchema describes a struct by the tags of its fields, a list, or a text.
func dataSchema(of reflect.Type) map[string]any {
	switch of.Kind() {
	case reflect.Slice:
		return map[string]any{"type": "array", "items": dataSchema(of.Elem())}
	case reflect.Struct:
		properties, required := map[string]any{}, []string{}
		for i := range of.NumField() {
			field := of.Field(i)
			name, isOptional := strings.CutSuffix(field.Tag.Get("json"), ",omitempty")
			property := dataSchema(field.Type)
			property["description"] = field.Tag.Get("text")
			if format := field.Tag.Get("format"); format != "" {
				property["format"] = format
			}
			if choices := field.Tag.Get("enum"); choices != "" {
				property["enum"] = strings.Split(choices, ",")
			}
			if properties[name] = property; !isOptional {
				required = append(required, name)
			}
		}
		return map[string]any{"type": "object", "properties": properties, "required": required}
	}
	return map[string]any{"type": "string"}
}
