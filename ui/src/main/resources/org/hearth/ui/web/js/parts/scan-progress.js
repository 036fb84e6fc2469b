/** A line while the hub looks through the folders. */
import { html } from '../view.js';
import { useStore } from '../store.js';

/** Nothing when no scan runs. */
export function ScanProgress() {
  const scan = useStore((state) => state.scan);
  const isOn = scan && (scan.state === 'running' || scan.state === 'queued');
  if (!isOn) return null;
  const { filesDone, filesTotal } = scan;
  return html`<div class="scan" role="status">
    <span>
      ${filesTotal
        ? `Looking through your folders: ${filesDone.toLocaleString()} of ${filesTotal.toLocaleString()}`
        : 'Looking through your folders …'}
    </span>
    <progress max=${filesTotal || undefined} value=${filesTotal ? filesDone : undefined}></progress>
  </div>`;
}
