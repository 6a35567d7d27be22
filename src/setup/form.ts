import { load } from 'js-yaml';

/** A field of an issue form, as far as it matters here. */
export interface FormField {
  type: 'input' | 'textarea' | 'dropdown' | 'checkboxes' | 'upload';
  id: string | null;
  label: string;
  description: string | null;
  placeholder: string | null;
  value: string | null;
  options: string[];
  /** Language of the code fence GitHub puts around the answer; null where it stays Markdown. */
  render: string | null;
  required: boolean;
}

export interface IssueForm {
  name: string;
  title: string;
  labels: string[];
  fields: FormField[];
}

/** An issue form from its YAML; null where the text is none. */
export function readForm(text: string): IssueForm | null {
  let form: unknown;
  try {
    form = load(text);
  } catch {
    return null;
  }
  const { name, title, labels, body } = asRecord(form);
  if (!Array.isArray(body)) return null;
  const named = typeof labels === 'string' ? labels.split(',').map((label) => label.trim()) : labels;
  return {
    name: asText(name) ?? '',
    title: asText(title) ?? '',
    labels: Array.isArray(named) ? named.map(String) : [],
    fields: body
      .map(asRecord)
      .filter(({ type }) => type !== 'markdown')
      .map(readField),
  };
}

function readField({ type, id, attributes, validations }: Record<string, unknown>): FormField {
  const { label, description, placeholder, value, options, render } = asRecord(attributes);
  return {
    type: type as FormField['type'],
    id: asText(id),
    label: asText(label) ?? '',
    description: asText(description),
    placeholder: asText(placeholder),
    value: asText(value),
    options: Array.isArray(options) ? options.map((option) => asText(asRecord(option).label) ?? String(option)) : [],
    render: asText(render),
    required: asRecord(validations).required === true,
  };
}

export function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function asText(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
