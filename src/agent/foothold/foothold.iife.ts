import { createFoothold } from './foothold.ts';

// Runs in every page, so it is all that every page pays for; see ../README.md.
createFoothold();
