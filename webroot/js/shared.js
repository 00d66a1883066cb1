// One connection a filter for all tabs of a browser. Who holds the filter's lock leads: it has the connection and hands
// each frame on. The others wait for the lock; who gets it goes on from its own cursor, and everyone says where it stands.
import { Kept } from './kept.js';
import { Line } from './line.js';
import { Poll } from './poll.js';
import { slot } from './slots.js';

const SILENCE = 45_000; // more than a leader's own watchdog, so that one that works is left alone

export class Shared {
  #name;
  #filter;
  #cursor;
  #hear;
  #tell;
  #tab = crypto.randomUUID?.() ?? String(Math.random());
  #channel = null;
  #waiting = new AbortController();
  #closed = false;
  #source = null;
  #resign = null;
  #release = null;
  #kept = null;
  #status = null;
  #heard = Date.now();

  // cursor() is where this tab stands
  constructor(filter, cursor, hear, tell) {
    this.#filter = filter;
    this.#name = `peacewire:stream:${filter}`;
    this.#cursor = cursor;
    this.#hear = hear;
    this.#tell = tell;
  }

  open() {
    this.#channel = new BroadcastChannel(this.#name);
    this.#channel.onmessage = ({ data }) => this.#message(data);
    this.#stand();
    this.#hello();
  }

  close() {
    this.#closed = true;
    this.#stepDown();
    this.#waiting.abort();
    this.#channel.close();
  }

  again() { this.#source?.again(); }

  down() {
    if (this.#source) this.#source.down();
    else this.#tell({ state: 'offline', since: this.#heard, retry: 0 });
  }

  check() {
    if (this.#source) {
      this.#source.check();
    } else if (Date.now() - this.#heard > SILENCE) {
      this.#tell({ state: 'reconnecting', since: this.#heard, retry: 0 });
      if (!document.hidden && !this.#resign) this.#lock({ steal: true });
    }
  }

  #stand() { this.#lock({ signal: this.#waiting.signal }); }

  #lock(options) {
    navigator.locks.request(this.#name, options, () => this.#lead()).catch(() => {
      // given up on closing, or taken by a tab that heard nothing of us
      if (this.#closed || !this.#resign) return;
      this.#stepDown();
      this.#stand();
      this.#hello();
    });
  }

  #lead() {
    if (this.#closed || this.#resign) return null;
    const term = new Promise((resign) => { this.#resign = resign; });
    this.#connect();
    return term;
  }

  async #connect(given) {
    const release = given ?? await slot();
    if (this.#closed || !this.#resign) return release?.();
    this.#source?.close();
    this.#release = release;
    const parts = [this.#filter, (frame) => this.#take(frame), (status) => this.#report(status)];
    this.#source = release ? new Line(...parts) : new Poll(...parts, (poll) => this.#upgrade(poll));
    this.#begin(this.#cursor());
    this.#channel.postMessage({ leader: true });
  }

  // A poll has found a connection free: the stream takes its place. Of two questions at once only one may do it.
  async #upgrade(poll) {
    const release = await slot();
    if (release && this.#source !== poll) release();
    else if (release) await this.#connect(release);
    return release !== null;
  }

  #begin(cursor) {
    this.#kept = new Kept(cursor);
    this.#source.open(cursor);
  }

  #stepDown() {
    this.#source?.close();
    this.#source = null;
    this.#release?.();
    this.#release = null;
    this.#resign?.();
    this.#resign = null;
  }

  #take(frame) {
    this.#kept.add(frame);
    this.#channel.postMessage({ frames: [frame] });
    this.#hear(frame);
  }

  #report(status) {
    this.#status = status;
    this.#channel.postMessage({ status });
    this.#tell(status);
  }

  #hello() { this.#channel.postMessage({ hello: this.#cursor(), tab: this.#tab }); }

  #message({ hello, tab, frames, status, leader, to }) {
    if (hello && this.#source) this.#welcome(hello, tab);
    if (hello || this.#source || to && to !== this.#tab) return;
    this.#heard = Date.now();
    if (leader) this.#hello();
    for (const frame of frames ?? []) this.#hear(frame);
    if (status) this.#tell(status);
  }

  // What a tab that joins has not seen: from memory, or else the stream is taken up again from where that tab stands.
  #welcome(cursor, tab) {
    const frames = this.#kept.after(cursor);
    if (frames) this.#channel.postMessage({ to: tab, frames, status: this.#status });
    else this.#begin(cursor);
  }
}
