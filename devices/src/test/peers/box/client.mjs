// A music box that shares no code with Hearth: check-in, six digits, hello, and a tone in what it hears.
//
//   npm install
//   node client.mjs http://HUB:8420 [seconds] [framing 1 to 3] [hardware address]
//
// Let it in by the digits that it prints, and play something on it; it says what it heard.
import WebSocket from 'ws';
import { OpusDecoder } from 'opus-decoder';
const hub = process.argv[2], seconds = Number(process.argv[3] ?? 8), version = Number(process.argv[4] ?? 1);
const mac = process.argv[5] ?? '24:0a:c4:99:88:77', uuid = '3f1c8b2e-5a0e-4a29-8d7d-0f6a1a3b5c7d';
const headers = { 'Activation-Version': '1', 'Device-Id': mac, 'Client-Id': uuid, 'User-Agent': 'bread-compact-wifi/2.0.3', 'Accept-Language': 'en-US', 'Content-Type': 'application/json' };
const body = JSON.stringify({ version: 2, language: 'en-US', flash_size: 16777216, minimum_free_heap_size: '8318916', mac_address: mac, uuid, chip_model_name: 'esp32s3', chip_info: { model: 9, cores: 2, revision: 2, features: 18 }, application: { name: 'xiaozhi', version: '2.0.3', compile_time: 'x', idf_version: 'v5.4', elf_sha256: 'c0' }, partition_table: [{ label: 'nvs', type: 1, subtype: 2, address: 36864, size: 16384 }], ota: { label: 'ota_0' }, display: {}, board: { type: 'bread-compact-wifi', name: 'bread-compact-wifi' } });
const sleep = (ms) => new Promise((r) => setTimeout(r, ms));
let nvs = {};
for (;;) {
  const t0 = performance.now();
  const res = await fetch(hub + '/box/ota/', { method: 'POST', headers, body });
  const said = await res.json();
  console.log('check-in', res.status, JSON.stringify(said));
  if (said.websocket) { Object.assign(nvs, said.websocket); break; }
  for (let i = 0; i < 100; i++) {
    const a = await fetch(hub + '/box/ota/activate', { method: 'POST', headers, body: '{}' });
    if (a.status === 200) { console.log('activated'); break; }
    if (a.status !== 202) throw new Error('activate ' + a.status);
    await sleep(1000);
  }
}
const decoder = new OpusDecoder({ sampleRate: 24000, channels: 1 }); await decoder.ready;
const sock = new WebSocket(nvs.url, { headers: { Authorization: 'Bearer ' + nvs.token, 'Protocol-Version': String(version), 'Device-Id': mac, 'Client-Id': uuid } });
let hello = 0, frames = 0, late = 0, last = 0, pcm = [], errors = 0, burst = 1, maxBurst = 1;
sock.on('open', () => { hello = performance.now(); sock.send(JSON.stringify({ type: 'hello', version, features: { mcp: true }, transport: 'websocket', audio_params: { format: 'opus', sample_rate: 16000, channels: 1, frame_duration: 60 } })); });
sock.on('message', (data, binary) => {
  if (!binary) {
    const m = JSON.parse(data); console.log('<', data.toString().slice(0, 160));
    if (m.type === 'hello') console.log('hello answered after', (performance.now() - hello).toFixed(1), 'ms');
    if (m.type === 'mcp') sock.send(JSON.stringify({ session_id: m.session_id, type: 'mcp', payload: { jsonrpc: '2.0', id: m.payload.id, result: { content: [{ type: 'text', text: 'true' }], isError: false } } }));
    if (m.type === 'tts') last = 0;
    return;
  }
  let packet = data;
  if (version === 2) { if (data.readUInt16BE(0) !== 2 || data.readUInt16BE(2) !== 0 || data.readUInt32BE(12) !== data.length - 16) throw new Error('v2'); packet = data.subarray(16); }
  if (version === 3) { if (data[0] !== 0 || data.readUInt16BE(2) !== data.length - 4) throw new Error('v3'); packet = data.subarray(4); }
  const now = performance.now();
  if (last) { if (now - last > 65) late++; burst = now - last < 20 ? burst + 1 : 1; maxBurst = Math.max(maxBurst, burst); }
  last = now; frames++;
  const out = decoder.decodeFrame(new Uint8Array(packet)); errors += out.errors.length;
  if (out.samplesDecoded !== 1440) console.log('samples', out.samplesDecoded);
  pcm.push(out.channelData[0].slice());
});
sock.on('unexpected-response', (_, r) => { console.log('refused', r.statusCode); process.exit(1); });
await sleep(seconds * 1000);
const all = Float32Array.from(pcm.flatMap((x) => [...x])).slice(48000, 60000);
let best = [0, 0];
for (let f = 50; f <= 4000; f += 1) { const w = 2 * Math.PI * f / 24000, c = 2 * Math.cos(w); let a = 0, b = 0; for (const s of all) { const n = s + c * a - b; b = a; a = n; } const p = Math.sqrt(a * a + b * b - c * a * b) * 2 / all.length; if (p > best[1]) best = [f, p]; }
console.log(JSON.stringify({ frames, late, maxBurst, errors, seconds: (frames*0.06).toFixed(2), loudest_hz: best[0], amplitude: best[1].toFixed(3) }));
process.exit(0);
