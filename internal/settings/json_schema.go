package settings

import "reflect"

// Schema returns a JSON Schema (draft 7) of the settings, for editors, as a tree for encoding/json.
func Schema() map[string]any {
	schema := schemaOf(reflect.TypeFor[Settings]())
	schema["$schema"], schema["title"] = "http://json-schema.org/draft-07/schema#", "Settings"
	return schema
}

// schemaOf describes a setting's value by its type, as the TOML decoder reads it.
func schemaOf(of reflect.Type) map[string]any {
	switch of.Kind() {
	case reflect.Struct:
		properties := map[string]any{}
		addProperties(properties, of)
		return map[string]any{"type": "object", "properties": properties, "additionalProperties": false}
	case reflect.Map:
		return map[string]any{"type": "object", "additionalProperties": schemaOf(of.Elem())}
	case reflect.Slice, reflect.Array:
		return map[string]any{"type": "array", "items": schemaOf(of.Elem())}
	case reflect.Pointer:
		return schemaOf(of.Elem())
	case reflect.String:
		return map[string]any{"type": "string"}
	case reflect.Bool:
		return map[string]any{"type": "boolean"}
	case reflect.Int, reflect.Int64:
		return map[string]any{"type": "integer"}
	}
	return map[string]any{}
}

// addProperties adds the settings that are fields of a struct, and of the structs that it embeds.
func addProperties(properties map[string]any, of reflect.Type) {
	for i := range of.NumField() {
		field := of.Field(i)
		switch name := field.Tag.Get("toml"); {
		case field.Anonymous && name == "":
			addProperties(properties, field.Type)
		case name == "-" || name == "":
		default:
			property := schemaOf(field.Type)
			if text := field.Tag.Get("text"); text != "" {
				property["description"] = text
			}
			properties[name] = property
		}
	}
}
