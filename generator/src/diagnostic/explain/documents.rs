//! A wrong example for each code, and the same mended.

use super::Example::{self, None, Paths, Root, Schemas, Whole};
use crate::diagnostic::codes::*;
use crate::diagnostic::{Code, said};

/// The example of each code.
pub(super) const ALL: &[(Code, Example)] = &[
    (
        FILE_MISSING,
        Schemas("A: {$ref: 'missing.yaml#/A'}", "A: {type: object}"),
    ),
    (
        FILE_OUTSIDE,
        Schemas("A: {$ref: '../../other.yaml#/A'}", "A: {type: object}"),
    ),
    (
        FILE_NOT_UTF8,
        None(said!(
            "It cannot be shown here: an example is UTF-8 text itself."
        )),
    ),
    (SYNTAX, Schemas("A: {type: string", "A: {type: string}")),
    (
        DUPLICATE_KEY,
        Schemas(
            "A: {type: string, type: integer}",
            "A: {type: [string, integer]}",
        ),
    ),
    (
        YAML_FEATURE,
        Schemas("A: {type: !important string}", "A: {type: string}"),
    ),
    (
        TOO_DEEP,
        None(said!(
            "It cannot be shown here: it would take hundreds of levels."
        )),
    ),
    (
        ALIAS_BUDGET,
        Schemas("A: &a\n  examples: [*a]", "A:\n  examples: [1]"),
    ),
    (
        FILE_REMOTE,
        Schemas(
            "A: {$ref: 'https://example.test/a.yaml'}",
            "A: {type: object}",
        ),
    ),
    (
        WRONG_TYPE,
        Schemas(
            "A: {type: string, maxLength: many}",
            "A: {type: string, maxLength: 20}",
        ),
    ),
    (
        MISSING_KEY,
        Paths(
            "/a:\n  get:\n    parameters: [{name: q, in: query}]\n    responses: {'200': {description: Done.}}",
            "/a:\n  get:\n    parameters: [{name: q, in: query, schema: {type: string}}]\n    responses: {'200': {description: Done.}}",
        ),
    ),
    (
        WRONG_VERSION,
        Whole(
            "swagger: '2.0'\ninfo: {title: Example, version: 1.0.0}\npaths: {}",
            "openapi: 3.1.0\ninfo: {title: Example, version: 1.0.0}\npaths: {}",
        ),
    ),
    (BAD_VALUE, Schemas("A: {type: strnig}", "A: {type: string}")),
    (
        CONFLICTING_KEYS,
        Paths(
            "/a:\n  get:\n    parameters:\n      - {name: q, in: query, schema: {type: string}, example: a, examples: {b: {value: b}}}\n    responses: {'200': {description: Done.}}",
            "/a:\n  get:\n    parameters:\n      - {name: q, in: query, schema: {type: string}, example: a}\n    responses: {'200': {description: Done.}}",
        ),
    ),
    (
        BAD_EXTENSION,
        Schemas(
            "A: {type: string, x-sensitive: yes please}",
            "A: {type: string, x-sensitive: true}",
        ),
    ),
    (
        UNKNOWN_KEYWORD,
        Schemas(
            "A: {type: string, maxLenght: 5}",
            "A: {type: string, maxLength: 5}",
        ),
    ),
    (
        NEAR_MISS_EXTENSION,
        Schemas(
            "A: {type: string, x-sensitve: true}",
            "A: {type: string, x-sensitive: true}",
        ),
    ),
    (
        REF_MISSING,
        Schemas(
            "A: {type: array, items: {$ref: '#/components/schemas/Custommer'}}\nCustomer: {type: object}",
            "A: {type: array, items: {$ref: '#/components/schemas/Customer'}}\nCustomer: {type: object}",
        ),
    ),
    (
        REF_WRONG_KIND,
        Schemas(
            "A: {$ref: '#/info/title'}",
            "A: {$ref: '#/components/schemas/B'}\nB: {type: string}",
        ),
    ),
    (
        REF_CYCLE,
        Schemas(
            "A: {$ref: '#/components/schemas/B'}\nB: {$ref: '#/components/schemas/A'}",
            "A: {$ref: '#/components/schemas/B'}\nB: {type: string}",
        ),
    ),
    (
        REF_SYNTAX,
        Schemas(
            "A: {$ref: 'urn:example:b'}\nB: {type: string}",
            "A: {$ref: '#/components/schemas/B'}\nB: {type: string}",
        ),
    ),
    (
        REQUIRED_UNDECLARED,
        Schemas(
            "A:\n  type: object\n  required: [phnoe]\n  properties: {phone: {type: string}}",
            "A:\n  type: object\n  required: [phone]\n  properties: {phone: {type: string}}",
        ),
    ),
    (
        ALL_OF_CONTRADICTION,
        Schemas(
            "A: {allOf: [{type: string}, {type: integer}]}",
            "A: {allOf: [{type: string}, {type: string, maxLength: 5}]}",
        ),
    ),
    (
        LIMITS_CONTRADICTION,
        Schemas(
            "A: {type: string, minLength: 5, maxLength: 3}",
            "A: {type: string, minLength: 3, maxLength: 5}",
        ),
    ),
    (
        LIMIT_ON_WRONG_TYPE,
        Schemas(
            "A: {type: integer, maxLength: 5}",
            "A: {type: integer, maximum: 99999}",
        ),
    ),
    (
        BAD_PATTERN,
        Schemas(
            "A: {type: string, pattern: '(a'}",
            "A: {type: string, pattern: '(a)'}",
        ),
    ),
    (
        BAD_DISCRIMINATOR,
        Schemas(
            "A:\n  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]\n  discriminator: {propertyName: kind}\nCat: {type: object, required: [kind], properties: {kind: {type: string}}}\nDog: {type: object, properties: {bark: {type: boolean}}}",
            "A:\n  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]\n  discriminator: {propertyName: kind}\nCat: {type: object, required: [kind], properties: {kind: {type: string}}}\nDog: {type: object, required: [kind], properties: {kind: {type: string}}}",
        ),
    ),
    (
        BAD_ENUM,
        Schemas(
            "A: {type: string, enum: [a, b, a]}",
            "A: {type: string, enum: [a, b]}",
        ),
    ),
    (
        READ_WRITE_ONLY,
        Schemas(
            "A:\n  type: object\n  properties: {id: {type: string, readOnly: true, writeOnly: true}}",
            "A:\n  type: object\n  properties: {id: {type: string, readOnly: true}}",
        ),
    ),
    (
        INFINITE_SCHEMA,
        Schemas(
            "A:\n  type: object\n  required: [a]\n  properties: {a: {$ref: '#/components/schemas/A'}}",
            "A:\n  type: object\n  properties: {a: {$ref: '#/components/schemas/A'}}",
        ),
    ),
    (
        OPERATION_ID_DUPLICATE,
        Paths(
            "/a:\n  get: {operationId: readA, responses: {'200': {description: Done.}}}\n  put: {operationId: readA, responses: {'200': {description: Done.}}}",
            "/a:\n  get: {operationId: readA, responses: {'200': {description: Done.}}}\n  put: {operationId: replaceA, responses: {'200': {description: Done.}}}",
        ),
    ),
    (
        PARAMETER_DUPLICATE,
        Paths(
            "/a:\n  get:\n    parameters:\n      - {name: q, in: query, schema: {type: string}}\n      - {name: q, in: query, schema: {type: integer}}\n    responses: {'200': {description: Done.}}",
            "/a:\n  get:\n    parameters:\n      - {name: q, in: query, schema: {type: string}}\n      - {name: limit, in: query, schema: {type: integer}}\n    responses: {'200': {description: Done.}}",
        ),
    ),
    (
        PATH_PARAMETER,
        Paths(
            "/a/{id}:\n  get: {responses: {'200': {description: Done.}}}",
            "/a/{id}:\n  parameters: [{name: id, in: path, required: true, schema: {type: string}}]\n  get: {responses: {'200': {description: Done.}}}",
        ),
    ),
    (
        PATH_DUPLICATE,
        Paths(
            "/a/{id}:\n  parameters: [{name: id, in: path, required: true, schema: {type: string}}]\n/a/{key}:\n  parameters: [{name: key, in: path, required: true, schema: {type: string}}]\n  get: {responses: {'200': {description: Done.}}}",
            "/a/{key}:\n  parameters: [{name: key, in: path, required: true, schema: {type: string}}]\n  get: {responses: {'200': {description: Done.}}}",
        ),
    ),
    (
        BAD_PATH,
        Paths(
            "a:\n  get: {responses: {'200': {description: Done.}}}",
            "/a:\n  get: {responses: {'200': {description: Done.}}}",
        ),
    ),
    (
        BAD_STATUS,
        Paths(
            "/a:\n  get: {responses: {'20': {description: Done.}}}",
            "/a:\n  get: {responses: {'200': {description: Done.}}}",
        ),
    ),
    (
        BAD_STYLE,
        Paths(
            "/a:\n  get:\n    parameters: [{name: q, in: query, style: matrix, schema: {type: string}}]\n    responses: {'200': {description: Done.}}",
            "/a:\n  get:\n    parameters: [{name: q, in: query, style: form, schema: {type: string}}]\n    responses: {'200': {description: Done.}}",
        ),
    ),
    (
        SECURITY_UNKNOWN,
        Root(
            "paths:\n  /a: {get: {security: [{barer: []}], responses: {'200': {description: Done.}}}}\ncomponents: {securitySchemes: {bearer: {type: http, scheme: bearer}}}",
            "paths:\n  /a: {get: {security: [{bearer: []}], responses: {'200': {description: Done.}}}}\ncomponents: {securitySchemes: {bearer: {type: http, scheme: bearer}}}",
        ),
    ),
    (
        BAD_SERVER,
        Root(
            "servers: [{url: 'https://{shop}.example.test'}]\npaths: {}",
            "servers: [{url: 'https://{shop}.example.test', variables: {shop: {default: demo}}}]\npaths: {}",
        ),
    ),
    (
        BAD_LINK,
        Paths(
            "/a:\n  get:\n    operationId: readA\n    responses:\n      '200': {description: Done., links: {next: {operationId: readB}}}",
            "/a:\n  get:\n    operationId: readA\n    responses:\n      '200': {description: Done., links: {next: {operationId: readA}}}",
        ),
    ),
    (
        BAD_HEADER,
        Paths(
            "/a:\n  get:\n    parameters: [{name: 'X Y', in: header, schema: {type: string}}]\n    responses: {'200': {description: Done.}}",
            "/a:\n  get:\n    parameters: [{name: X-Y, in: header, schema: {type: string}}]\n    responses: {'200': {description: Done.}}",
        ),
    ),
    (
        BODY_NOT_ALLOWED,
        Paths(
            "/a:\n  get:\n    requestBody: {content: {application/json: {schema: {type: string}}}}\n    responses: {'200': {description: Done.}}",
            "/a:\n  post:\n    requestBody: {content: {application/json: {schema: {type: string}}}}\n    responses: {'200': {description: Done.}}",
        ),
    ),
    (
        BAD_MEDIA_TYPE,
        Paths(
            "/a:\n  get:\n    responses:\n      '200': {description: Done., content: {json: {schema: {type: string}}}}",
            "/a:\n  get:\n    responses:\n      '200': {description: Done., content: {application/json: {schema: {type: string}}}}",
        ),
    ),
    (
        TAG_DUPLICATE,
        Root(
            "tags: [{name: shop}, {name: shop}]\npaths: {}",
            "tags: [{name: shop}]\npaths: {}",
        ),
    ),
    (
        BAD_ENCODING,
        Paths(
            "/a:\n  post:\n    requestBody:\n      content:\n        application/x-www-form-urlencoded:\n          schema: {type: object, properties: {tags: {type: array, items: {type: string}}}}\n          encoding: {tag: {style: deepObject}}\n    responses: {'204': {description: Done.}}",
            "/a:\n  post:\n    requestBody:\n      content:\n        application/x-www-form-urlencoded:\n          schema: {type: object, properties: {tags: {type: array, items: {type: string}}}}\n          encoding: {tags: {style: deepObject}}\n    responses: {'204': {description: Done.}}",
        ),
    ),
    (
        BAD_EXAMPLE,
        Schemas(
            "A: {type: string, maxLength: 3, examples: [abcd]}",
            "A: {type: string, maxLength: 3, examples: [abc]}",
        ),
    ),
    (
        BAD_DEFAULT,
        Schemas(
            "A: {type: string, enum: [a, b], default: c}",
            "A: {type: string, enum: [a, b], default: a}",
        ),
    ),
    (
        BAD_ENUM_VALUE,
        Schemas(
            "A: {type: string, enum: [a, 1]}",
            "A: {type: string, enum: [a, '1']}",
        ),
    ),
    (
        RULE_SHAPE,
        Schemas(
            "A:\n  type: object\n  properties: {a: {type: string}, b: {type: string}}\n  allOf: [{x-rule: a-or-b, maxProperties: 1}]",
            "A:\n  type: object\n  properties: {a: {type: string}, b: {type: string}}\n  allOf: [{x-rule: a-or-b, not: {required: [a, b]}}]",
        ),
    ),
    (
        RULE_ID,
        Schemas(
            "A:\n  type: object\n  properties: {a: {type: string}, b: {type: string}}\n  allOf: [{x-rule: A needs B, dependentRequired: {a: [b]}}]",
            "A:\n  type: object\n  properties: {a: {type: string}, b: {type: string}}\n  allOf: [{x-rule: a-needs-b, dependentRequired: {a: [b]}}]",
        ),
    ),
    (
        RULE_FIELD,
        Schemas(
            "A:\n  type: object\n  properties: {a: {type: string}, b: {type: string}}\n  allOf: [{x-rule: a-needs-b, dependentRequired: {a: [bb]}}]",
            "A:\n  type: object\n  properties: {a: {type: string}, b: {type: string}}\n  allOf: [{x-rule: a-needs-b, dependentRequired: {a: [b]}}]",
        ),
    ),
    (
        FUTURE_TYPE,
        Schemas(
            "A: {type: boolean, x-future: true}",
            "A: {type: string, format: date, x-future: true}",
        ),
    ),
    (
        CLIENT_SETTING,
        Paths(
            "/a:\n  get:\n    parameters: [{name: q, in: query, x-client-setting: q, schema: {type: string}}]\n    responses: {'200': {description: Done.}}",
            "/a:\n  get:\n    parameters: [{name: X-Q, in: header, x-client-setting: q, schema: {type: string}}]\n    responses: {'200': {description: Done.}}",
        ),
    ),
    (
        LANGUAGE_TAG,
        Schemas(
            "A: {type: string, description: Text., x-i18n: {zh_Hant: {description: 文字}}}",
            "A: {type: string, description: Text., x-i18n: {zh-Hant: {description: 文字}}}",
        ),
    ),
    (
        UNSUPPORTED_KEYWORD,
        Schemas(
            "A: {type: object, not: {required: [a]}, properties: {a: {type: string}}}",
            "A: {type: object, properties: {a: {type: string}}}",
        ),
    ),
    (UNSUPPORTED_SCHEMA, Schemas("A: false", "A: {type: object}")),
    (
        UNSUPPORTED_UNION,
        Schemas(
            "A: {oneOf: [{type: string}, {type: string}]}",
            "A: {oneOf: [{type: string}, {type: integer}]}",
        ),
    ),
    (
        UNSUPPORTED_PARAMETER,
        Paths(
            "/a:\n  get:\n    parameters:\n      - {name: q, in: query, schema: {type: array, items: {type: array, items: {type: string}}}}\n    responses: {'200': {description: Done.}}",
            "/a:\n  get:\n    parameters:\n      - {name: q, in: query, schema: {type: array, items: {type: string}}}\n    responses: {'200': {description: Done.}}",
        ),
    ),
    (
        UNSUPPORTED_MEDIA_TYPE,
        None(said!(
            "It cannot be shown: every media type is sent and read today, at least as bytes."
        )),
    ),
    (
        UNSUPPORTED_SECURITY,
        Root(
            "paths:\n  /a: {get: {security: [{digest: []}], responses: {'200': {description: Done.}}}}\ncomponents: {securitySchemes: {digest: {type: http, scheme: digest}}}",
            "paths:\n  /a: {get: {security: [{bearer: []}], responses: {'200': {description: Done.}}}}\ncomponents: {securitySchemes: {bearer: {type: http, scheme: bearer}}}",
        ),
    ),
    (
        GAP_UNUSED,
        None(said!(
            "It cannot be shown here: it stands in the file of accepted gaps, not in the description."
        )),
    ),
    (
        GAP_MALFORMED,
        None(said!(
            "It cannot be shown here: it stands in the file of accepted gaps, not in the description."
        )),
    ),
    (
        NAME_COLLISION,
        Schemas(
            "A:\n  type: object\n  properties: {first: {type: string}, second: {type: string, x-rust-name: first}}",
            "A:\n  type: object\n  properties: {first: {type: string}, second: {type: string, x-rust-name: other}}",
        ),
    ),
    (
        NAME_EMPTY,
        Schemas(
            "A:\n  type: object\n  properties: {'': {type: string}}",
            "A:\n  type: object\n  properties: {'': {type: string, x-rust-name: nameless}}",
        ),
    ),
    (
        BAD_RUST_NAME,
        Schemas(
            "A:\n  type: object\n  properties: {a: {type: string, x-rust-name: 'a b'}}",
            "A:\n  type: object\n  properties: {a: {type: string, x-rust-name: a_b}}",
        ),
    ),
    (
        NOTE_MEDIA_TYPES,
        Paths(
            "/a:\n  post:\n    requestBody:\n      content: {application/json: {schema: {type: string}}, text/plain: {schema: {type: string}}}\n    responses: {'200': {description: Done.}}",
            "/a:\n  post:\n    requestBody:\n      content: {application/json: {schema: {type: string}}}\n    responses: {'200': {description: Done.}}",
        ),
    ),
    (
        NOTE_RENAMED,
        Schemas(
            "A:\n  type: object\n  properties: {user-id: {type: string}, user_id: {type: string}}",
            "A:\n  type: object\n  properties: {user-id: {type: string}, user_id: {type: string, x-rust-name: other_id}}",
        ),
    ),
    (
        NOTE_UNDECLARED,
        Schemas(
            "A:\n  type: object\n  properties: {a: {type: string}}\n  examples: [{a: x, b: y}]",
            "A:\n  type: object\n  properties: {a: {type: string}, b: {type: string}}\n  examples: [{a: x, b: y}]",
        ),
    ),
];
