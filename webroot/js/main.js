// Everything works without this: pages are complete HTML. Script keeps them current.
import { AddSource } from './add-source.js';
import { Ages } from './ages.js';
import { cite } from './cite.js';
import { Keys } from './keys.js';
import { Live } from './live.js';
import { Since } from './since.js';
import { Sources } from './sources.js';
import { Suggest } from './suggest.js';
import { Translate } from './translate.js';
import { Walk } from './walk.js';

const live = new Live(document);
live.start();
new Ages(document).start();
const wire = document.querySelector('#wire:not([data-follow])');
const translate = wire && new Translate(wire);
translate?.start();
if (document.getElementById('help')) new Keys(document, live, translate).start();
if (document.getElementById('q')) new Suggest(document.getElementById('q')).start();
const citation = document.querySelector('[data-cite]');
if (citation) cite(citation);
const walk = new Walk(document, live);
walk.start();
const since = document.querySelector('[data-since]');
if (since) new Since(since, live, walk).start();
const region = document.querySelector('[data-region]');
if (region) new Sources(document, region).start();
if (document.querySelector('[data-look]')) new AddSource(document).start();
