// Everything works without this: pages are complete HTML. Script keeps them current.
import { Ages } from './ages.js';
import { Keys } from './keys.js';
import { Live } from './live.js';

const live = new Live(document);
live.start();
new Ages(document).start();
new Keys(document, live).start();
