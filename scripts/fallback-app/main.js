// Loads the folder given on the command line, as Electron's default app does.
const { readFileSync } = require('node:fs');
const { resolve } = require('node:path');
const { app } = require('electron');

const folder = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.');
const { productName, version, main } = JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8'));

app.setName(productName);
app.setVersion(version);
app.setAppPath(folder);
require(resolve(folder, main));
