import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

interface Operation {
  operationId: string;
  parameters?: ({ $ref: string } | Parameter)[];
  requestBody?: { required?: boolean; content?: Record<string, { schema?: object }> };
  responses: Record<string, { $ref: string } | { content?: Record<string, { schema?: object }> }>;
}
interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: object;
}
interface Description {
  paths: Record<string, Record<string, Operation>>;
  components: { parameters: Record<string, Parameter> };
}

/** GitHub's published description of its REST API, and Ajv over it. */
const file = createRequire(import.meta.url).resolve('@octokit/openapi/generated/api.github.com.json');
const description = allowNull(JSON.parse(readFileSync(file, 'utf8'))) as Description;
const ajv = new Ajv({ strict: false, allErrors: false, validateFormats: true, coerceTypes: false, logger: false });
(addFormats as unknown as (ajv: Ajv) => void)(ajv);
for (const format of ['int64', 'int32', 'timestamp', 'repo.nwo', 'ssh-key']) ajv.addFormat(format, true);
ajv.addSchema({ $id: 'github', ...description } as object);
const query = new Ajv({ strict: false, coerceTypes: true, logger: false });
(addFormats as unknown as (ajv: Ajv) => void)(query);
query.addSchema({ $id: 'github', ...description } as object);

export interface Match {
  route: string;
  params: Record<string, string>;
  operation: Operation;
  pointer: string;
}

const routes = Object.keys(description.paths)
  .map((route) => ({
    route,
    pattern: new RegExp(
      `^${route.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{([^}]+)\}/g, (_, name: string) => `(?<${name.replaceAll('-', '_')}>${name === 'path' ? '.+' : '[^/]+'})`)}$`,
    ),
  }))
  .sort((a, b) => a.route.split('{').length - b.route.split('{').length);

/** The operation a request asks for; null for one GitHub does not describe. */
export function findOperation(method: string, path: string): Match | null {
  for (const { route, pattern } of routes) {
    const match = pattern.exec(path);
    const operation = match && description.paths[route]?.[method.toLowerCase()];
    if (!match || !operation) continue;
    const params = Object.fromEntries(Object.entries(match.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]));
    return { route, params, operation, pointer: `github#/paths/${escapePointer(route)}/${method.toLowerCase()}` };
  }
  return null;
}

const escapePointer = (part: string) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
const validators = new Map<string, ValidateFunction>();

function validate(engine: Ajv, pointer: string, value: unknown): string | null {
  const key = `${engine === ajv ? 'body' : 'query'} ${pointer}`;
  const check = validators.get(key) ?? engine.compile({ $ref: pointer });
  validators.set(key, check);
  return check(value) ? null : engine.errorsText(check.errors, { dataVar: 'it' });
}

/** What is wrong with a request by GitHub's description, or null. */
export function checkRequest({ operation, pointer }: Match, search: URLSearchParams, body: unknown): string | null {
  const parameters = (operation.parameters ?? []).map((parameter, index) => {
    const name = '$ref' in parameter ? parameter.$ref.split('/').at(-1) : undefined;
    const found = name ? description.components.parameters[name] : (parameter as Parameter);
    return { ...(found as Parameter), at: name ? `github#/components/parameters/${name}/schema` : `${pointer}/parameters/${index}/schema` };
  });
  for (const [name, value] of search) {
    const known = parameters.find((parameter) => parameter.in === 'query' && parameter.name === name);
    if (!known) return `unknown query parameter ${name}`;
    // The description calls it a date-time; the documentation allows the ranges of searches, `A..B`.
    if (name === 'created' && value.includes('..')) continue;
    const holder = { value };
    const problem = validate(query, known.at, holder.value) && validate(query, known.at, Number.isNaN(Number(value)) ? value : Number(value));
    if (problem) return `query parameter ${name}: ${problem}`;
  }
  const content = operation.requestBody?.content?.['application/json'];
  if (!content?.schema) return body === undefined ? null : 'unexpected body';
  if (body === undefined) return operation.requestBody?.required ? 'missing body' : null;
  const at = `${pointer}/requestBody/content/application~1json/schema`;
  const unknown = unknownKeys(content.schema, body);
  return unknown ?? validate(ajv, at, body);
}

/** The description forbids no further keys; a key it does not name is a mistake all the same. */
function unknownKeys(schema: object, body: unknown): string | null {
  const { properties } = schema as { properties?: Record<string, unknown> };
  if (!properties || typeof body !== 'object' || body === null || Array.isArray(body)) return null;
  const unknown = Object.keys(body).find((key) => !(key in properties));
  return unknown ? `unknown key ${unknown}` : null;
}

/** What is wrong with an answer of ours by GitHub's description, or null. */
export function checkResponse({ operation, pointer }: Match, status: number, body: unknown): string | null {
  const response = operation.responses[String(status)];
  if (!response) return `status ${status} is not described`;
  if ('$ref' in response || !response.content?.['application/json']?.schema) return null;
  return validate(ajv, `${pointer}/responses/${status}/content/application~1json/schema`, body);
}

/** OpenAPI 3.0 says `nullable`, JSON Schema a type of null. */
function allowNull(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(allowNull);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [key, key === 'example' || key === 'examples' ? undefined : allowNull(inner)]);
  const { nullable, ...schema } = Object.fromEntries(entries) as { nullable?: unknown; type?: unknown; enum?: unknown[] };
  if (nullable !== true) return typeof nullable === 'object' ? { ...schema, nullable } : schema;
  if (typeof schema.type === 'string' && !schema.enum) return { ...schema, type: [schema.type, 'null'] };
  return { anyOf: [{ type: 'null' }, schema] };
}
