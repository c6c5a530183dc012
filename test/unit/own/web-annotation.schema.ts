/**
 * What the W3C Web Annotation Data Model asks of a collection that is embedded with its page, and of the annotations in
 * it, as far as these are of text: every MUST of its sections on annotations, bodies, targets, agents, selectors,
 * collections and pages that can be told from the JSON alone.
 */
const iri = { type: "string", pattern: '^[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>"{}|\\\\^`]+$' } as const;
const oneOrMore = (of: object) => ({ anyOf: [of, { type: "array", minItems: 1, items: of }] });
/** An xsd:dateTime in UTC, written with Z. */
const instant = {
  type: "string",
  pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$",
} as const;
const purpose = {
  enum: [
    "assessing",
    "bookmarking",
    "classifying",
    "commenting",
    "describing",
    "editing",
    "highlighting",
    "identifying",
    "linking",
    "moderating",
    "questioning",
    "replying",
    "tagging",
  ],
} as const;
const count = { type: "integer", minimum: 0 } as const;

export const webAnnotationSchema = {
  $schema: "http://json-schema.org/draft-07/schema#",
  type: "object",
  required: ["@context", "id", "type", "total", "first"],
  properties: {
    "@context": {
      anyOf: [
        { const: "http://www.w3.org/ns/anno.jsonld" },
        { type: "array", contains: { const: "http://www.w3.org/ns/anno.jsonld" } },
      ],
    },
    id: iri,
    type: oneOrMore({ const: "AnnotationCollection" }),
    label: { type: "string" },
    total: count,
    first: { $ref: "#/definitions/page" },
    last: { anyOf: [iri, { $ref: "#/definitions/page" }] },
  },
  definitions: {
    page: {
      type: "object",
      required: ["id", "type", "partOf", "items"],
      properties: {
        id: iri,
        type: { const: "AnnotationPage" },
        partOf: { anyOf: [iri, { type: "object", required: ["id"], properties: { id: iri, total: count } }] },
        startIndex: count,
        items: { type: "array", items: { $ref: "#/definitions/annotation" } },
      },
    },
    annotation: {
      type: "object",
      required: ["id", "type", "target"],
      properties: {
        id: iri,
        type: { anyOf: [{ const: "Annotation" }, { type: "array", contains: { const: "Annotation" } }] },
        motivation: oneOrMore(purpose),
        creator: oneOrMore({ anyOf: [iri, { $ref: "#/definitions/agent" }] }),
        created: instant,
        modified: instant,
        body: oneOrMore({ anyOf: [iri, { $ref: "#/definitions/textualBody" }] }),
        bodyValue: false,
        target: oneOrMore({ anyOf: [iri, { $ref: "#/definitions/specificResource" }] }),
      },
      // Whatever is not of the model is in a name space of its own.
      patternProperties: { "^lantai:": true },
      additionalProperties: false,
    },
    agent: {
      type: "object",
      required: ["type"],
      properties: {
        id: iri,
        type: { enum: ["Person", "Organization", "Software"] },
        name: { type: "string" },
      },
    },
    textualBody: {
      type: "object",
      required: ["type", "value"],
      properties: {
        type: { const: "TextualBody" },
        value: { type: "string" },
        format: { type: "string", pattern: "^[a-z]+/[a-z0-9.+-]+$" },
        language: { type: "string", pattern: "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$" },
        purpose,
      },
      additionalProperties: false,
    },
    specificResource: {
      type: "object",
      required: ["source"],
      properties: {
        type: { const: "SpecificResource" },
        source: { anyOf: [iri, { type: "object", required: ["id"], properties: { id: iri } }] },
        selector: oneOrMore({ $ref: "#/definitions/selector" }),
      },
      additionalProperties: false,
    },
    selector: {
      type: "object",
      required: ["type"],
      oneOf: [
        {
          required: ["value"],
          properties: {
            type: { const: "FragmentSelector" },
            value: { type: "string" },
            conformsTo: iri,
            refinedBy: oneOrMore({ $ref: "#/definitions/selector" }),
          },
          additionalProperties: false,
        },
        {
          required: ["start", "end"],
          properties: { type: { const: "TextPositionSelector" }, start: count, end: count },
          additionalProperties: false,
        },
        {
          required: ["exact"],
          properties: {
            type: { const: "TextQuoteSelector" },
            exact: { type: "string" },
            prefix: { type: "string" },
            suffix: { type: "string" },
          },
          additionalProperties: false,
        },
      ],
    },
  },
} as const;
