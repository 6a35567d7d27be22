/** Where a report speaks of language models, these nouns are programs that work beside people. */
export const modelNouns = ['agent', 'agents', 'subagent', 'subagents', 'claude', 'codex', 'copilot', 'gemini', 'cursor', 'devin'];

/** The name of a language model, or of a program that runs one. */
export const modelName =
  /\b(?:GPT-\d|ChatGPT|GPT-Codex|Codex|Copilot|Gemini|Claude (?:Code|Opus|Sonnet|Haiku|\(|Developer)|(?:opus|sonnet|haiku)-\d|LLMs?|language models?|(?:AI|coding) agents?|sub-?agents?)\b/i;
