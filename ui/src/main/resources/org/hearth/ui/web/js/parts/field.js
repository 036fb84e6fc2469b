/** A labelled input with its hint or the hub's complaint below. */
import { html, names, useEffect, useRef } from '../view.js';

/** @param problem what the hub says of this field, if anything */
export function Field({ label, name, hint, problem, value, onValue, ...rest }) {
  const note = problem ?? hint;
  return html`<label class=${names('field', problem && 'is-wrong')}>
    <span class="field-label">${label}</span>
    <input
      name=${name}
      value=${value}
      aria-invalid=${Boolean(problem)}
      aria-describedby=${note ? `${name}-note` : undefined}
      onInput=${(event) => onValue(event.target.value)}
      ...${rest}
    />
    ${note && html`<span class="field-note" id=${`${name}-note`}>${note}</span>`}
  </label>`;
}

/** A field's own fault out of a problem's list. */
export function faultOf(problem, name) {
  const fault = problem?.errors?.find(({ field }) => field === name);
  return fault && `This ${fault.message.replace(/\.$/, '')}.`;
}

/** What the hub says of the form as a whole. */
export function FormProblem({ problem }) {
  const words = useRef();
  useEffect(() => words.current?.scrollIntoView({ block: 'center' }), [problem]);
  if (!problem || problem.errors?.length) return null;
  return html`<p class="form-problem" role="alert" ref=${words}>${problem.message}</p>`;
}
