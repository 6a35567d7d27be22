import * as v from 'valibot';
import { redactText } from '../evidence/redact.ts';
import { createFetch } from '../github/http-fetch.ts';
import type { Opinions } from '../rules/rule.ts';
import { gitHubModels, type SecondOpinion } from '../settings/settings.ts';
import type { Asker } from '../tracking/run.ts';
import { guideline, kinds } from './guideline.ts';

/** Milliseconds a model may take for one request. */
const patience = 30_000;
/** Sentences of one request. */
const batch = 25;

const answers = v.object({ answers: v.array(v.object({ n: v.pipe(v.number(), v.integer()), kind: v.picklist(kinds) })) });
const completion = v.object({ choices: v.tupleWithRest([v.object({ message: v.object({ content: v.string() }) })], v.unknown()) });

/** The schema of the answer in the words of the endpoint: a model held to it cannot say anything else. */
const answerSchema = {
  type: 'object',
  properties: {
    answers: {
      type: 'array',
      items: {
        type: 'object',
        properties: { n: { type: 'integer' }, kind: { type: 'string', enum: kinds } },
        required: ['n', 'kind'],
        additionalProperties: false,
      },
    },
  },
  required: ['answers'],
  additionalProperties: false,
};

/**
 * Asks an OpenAI-compatible endpoint, each sentence once a run. `key` falls back to `token` for GitHub Models alone: no
 * other host gets to see it. After a first failure no one is asked any more, and `problem` says why.
 */
export function createAsker(opinion: SecondOpinion, key: string, token: string): Asker {
  const known = new Map<string, string | null>();
  const secret = key || (opinion.endpoint === gitHubModels ? token : '');
  const asker: Asker = { model: opinion.model, problem: refuse(opinion, secret), ask };
  return asker;

  async function ask(sentences: string[]): Promise<Opinions> {
    const open = [...new Set(sentences)].filter((sentence) => !known.has(sentence));
    try {
      for (let from = 0; from < open.length && asker.problem === null; from += batch)
        for (const [sentence, kind] of await askModel(opinion, secret, open.slice(from, from + batch))) known.set(sentence, kind);
    } catch (error) {
      asker.problem = `No second opinion on wording: ${new URL(opinion.endpoint).host} ${error instanceof Error ? error.message : 'gave none'}`;
    }
    return new Map(sentences.flatMap((sentence) => (known.has(sentence) ? [[sentence, known.get(sentence) ?? null]] : [])));
  }
}

/** Why no one can be asked, in a sentence; plain HTTP is for this machine alone. */
function refuse({ endpoint }: SecondOpinion, secret: string): string | null {
  const { protocol, hostname } = new URL(endpoint);
  if (protocol !== 'https:' && hostname !== '127.0.0.1' && hostname !== 'localhost')
    return 'No second opinion on wording: `wording.second-opinion.endpoint` in the configuration is no https address';
  if (secret === '') return 'No second opinion on wording: pass the key of its endpoint as the input `second-opinion-key`';
  return null;
}

/** Opinions on sentences by one request. Throws an `Error` that goes on after the name of the host. */
async function askModel({ endpoint, model }: SecondOpinion, secret: string, sentences: string[]): Promise<Map<string, string | null>> {
  const asked = sentences.map((text, index) => ({ n: index + 1, text: redactText(text.trim(), {}) }));
  const { status, text } = await post(`${endpoint}/chat/completions`, secret, {
    model,
    temperature: 0,
    messages: [
      { role: 'system', content: guideline },
      { role: 'user', content: JSON.stringify(asked) },
    ],
    response_format: { type: 'json_schema', json_schema: { name: 'answers', strict: true, schema: answerSchema } },
  });
  if (status === 401 || status === 403)
    throw new Error(`answered ${status}; ${endpoint === gitHubModels ? 'give the job `permissions: models: read`' : 'look at the input `second-opinion-key`'}`);
  if (status !== 200) throw new Error(`answered ${status}`);
  const found = readAnswers(text);
  return new Map(found.flatMap(({ n, kind }) => (sentences[n - 1] === undefined ? [] : [[sentences[n - 1] as string, kind === 'none' ? null : kind]])));
}

function readAnswers(text: string): v.InferOutput<typeof answers>['answers'] {
  try {
    const { choices } = v.parse(completion, JSON.parse(text));
    return v.parse(answers, JSON.parse(choices[0].message.content)).answers;
  } catch (cause) {
    throw new Error('answered something else than the JSON it was asked for', { cause });
  }
}

async function post(url: string, secret: string, body: unknown): Promise<{ status: number; text: string }> {
  const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json', accept: 'application/json', 'user-agent': 'postmortem-action' };
  try {
    const response = await createFetch(null)(url, { method: 'POST', headers, body: JSON.stringify(body), signal: AbortSignal.timeout(patience) });
    return { status: response.status, text: await response.text() };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ABORT_ERR') throw new Error(`did not answer within ${patience / 1000} s`, { cause: error });
    throw new Error(code ? `could not be reached (${code})` : message, { cause: error });
  }
}
