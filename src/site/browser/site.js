import { copyLinks } from './copyLinks.js';

copyLinks(document);
