import { afterAll } from '@jest/globals';
import { closeApp } from './app.js';

afterAll(closeApp);
