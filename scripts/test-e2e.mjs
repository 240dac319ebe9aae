/**
 * The journeys in a real browser: builds what is stale, starts the whole system on ports of its own, and stops it.
 * `--update-pictures` also writes the README's pictures; everything else goes on to Playwright.
 */
import './lib/node-version.mjs';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { runMain } from './lib/main.mjs';
import { buildParts, databaseClient, deployedParts } from './lib/parts.mjs';
import { rootDir } from './lib/paths.mjs';

const e2eDir = path.join(rootDir, 'e2e');
const { chromium } = createRequire(path.join(e2eDir, 'package.json'))('@playwright/test');
