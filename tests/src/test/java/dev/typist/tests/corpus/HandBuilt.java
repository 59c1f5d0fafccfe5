package dev.typist.tests.corpus;

import dev.typist.tests.corpus.NoSuchType.Reason;
import java.util.List;
import java.util.Map;

/** The cases for which there is no Java type: the runtime's tests read them with shapes built by hand. */
final class HandBuilt {

    static final Map<Reason, List<String>> LINES = Map.of(
            Reason.UNION,
            List.of(
                    "basics.test_json_md_example_1_bad_inner_json_3",
                    "basics.test_unquoted_keys",
                    "class.test_nested_classes_with_aliases",
                    "class.test_recursive_type_with_union",
                    "class.test_recursive_type_with_union_missing_brackets_and_quotes",
                    "literals.test_union_literal_integer_positive",
                    "literals.test_union_literal_bool_with_both",
                    "literals.test_union_literal_with_multiple_types_from_object_bool",
                    "literals.test_union_literal_with_multiple_types_from_multi_key_object",
                    "literals.test_union_literal_with_multiple_types_from_object_string_extra",
                    "literals.test_union_literal_with_multiple_types_from_object_array",
                    "unions.test_ignore_float_in_string_if_string_in_union",
                    "maps.test_union_of_class_and_map",
                    "unions.test_union_full"),
            Reason.LITERAL,
            List.of("literals.test_literal_integer_zero"),
            Reason.NULL,
            List.of("basics.test_null"),
            Reason.RECURSIVE_ALIAS,
            List.of("aliases.test_simple_recursive_alias_list", "aliases.test_simple_recursive_alias_map"),
            Reason.NULL_INSIDE,
            List.of("maps.test_unterminated_nested_map"),
            Reason.NAME,
            List.of(
                    "class.test_aliases",
                    "international.test_french_field_aliases",
                    "international.test_original_field_names_fail_when_aliases_exist",
                    "international.test_international_field_aliases",
                    "international.test_international_aliases_with_context",
                    "international.test_french_nested_class_aliases",
                    "international.test_original_field_names_fail_with_aliases",
                    "international.test_library_with_french_aliases",
                    "international.test_unaccented_portuguese_class_fields"),
            Reason.IMPOSSIBLE,
            List.of("constraints.test_multiple_block_level_constraints"));

    /**
     * Cases that come to something else than the decisions say, because of the object around what is no record: text that
     * stands alone, where an {@code Optional<String>} is asked for as JSON, may be an excuse.
     */
    static final List<String> REFUSED = List.of("basics.test_null_2");

    private HandBuilt() {}
}
