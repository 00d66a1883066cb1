// Everything works without this: pages are complete HTML. Script keeps them current.
import { AddSource } from './add-source.js';
import { Ages } from './ages.js';
import { Board } from './board.js';
import { Keys } from './keys.js';
import { Live } from './live.js';
import { Sources } from './sources.js';

const live = new Live(document);
live.start();
new Ages(document).start();
if (document.getElementById('help')) new Keys(document, live).start();
const board = document.getElementById('board');
if (board) new Board(board, live).start();
const region = document.querySelector('[data-region]');
if (region) new Sources(document, region).start();
if (document.querySelector('[data-look]')) new AddSource(document).start();
