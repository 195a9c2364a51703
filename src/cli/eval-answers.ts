/** npm run eval:answers -- FILE... [--json]: the judge against answers whose truth is known. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type LabelledAnswer, readLabelledAnswer } from '../core/analysis/labelled-answer';
import { judgeLabelledAnswer, type Measures, measure } from '../core/analysis/measure-judge';
import { type Prompt, promptsOf } from '../core/prompts/pack';
import { fail, ok, type Result } from '../core/result';
import { loadJudge } from '../main/analysis/judge';
import { readPacks } from '../main/prompts/read-packs';
import { resourcesFolder } from '../main/resources';
import { printJson, printProgress, printText, readArguments, runCommand } from './command-line';

const USAGE = 'npm run eval:answers -- FILE... [--json]';

const helpText = (threshold: number) => `${USAGE}

Runs the judge on labelled answers, one JSON object a line: prompt, sentences [{t, star}], hints {point: covered |
partial | missed} and, unless a built-in prompt has that id, points {point: label}.

Coverage is covered against not (partial and missed). Accuracy, macro-F1, kappa, precision and recall are taken at
the threshold from which the report shows a point as covered (${threshold}); the AUCs need none. STAR is measured by
sentence, on answers whose sentences all have a label, and not where the prompt's id begins with system or none.`;

async function evalAnswers(): Promise<Result<null>> {
	const read = readArguments({ json: { type: 'boolean' }, help: { type: 'boolean' } }, USAGE);
	if (!read.ok) return read;
	const { values, positionals } = read.value;
	const resources = resourcesFolder();
	const judgeFolder = join(resources, 'models/judge');
	if (values.help) {
		printText(helpText((await loadJudge(judgeFolder)).config.thresholds.covered));
		return ok(null);
	}
	if (positionals.length === 0) return fail('bad-arguments', `No file given. Usage: ${USAGE}`);
	const { packs } = await readPacks({ builtIn: join(resources, 'prompts') });
	const answers = await readAnswers(positionals, promptsOf(packs));
	if (!answers.ok) return answers;
	const judge = await loadJudge(judgeFolder);
	const threshold = judge.config.thresholds.covered;

	const judged = [];
	for (const [index, answer] of answers.value.entries()) {
		printProgress(`answer ${index + 1} of ${answers.value.length}`);
		judged.push(await judgeLabelledAnswer(answer, judge));
	}
	printProgress('');
	const measures = measure(judged, threshold);
	if (values.json) printJson(measures);
	else printText(describe(measures, threshold));
	return ok(null);
}

async function readAnswers(
	files: readonly string[],
	prompts: readonly Prompt[],
): Promise<Result<LabelledAnswer[]>> {
	const answers: LabelledAnswer[] = [];
	for (const file of files) {
		const text = await readFile(file, 'utf8').catch(() => null);
		if (text === null) return fail('no-file', `${file}: there is no such file, or it can't be read.`);
		const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
		for (const [index, line] of lines.entries()) {
			if (line.trim() === '') continue;
			const answer = readLabelledAnswer(line, prompts);
			if (!answer.ok) return fail('bad-line', `${file}:${index + 1}: ${answer.error.message}`);
			answers.push(answer.value);
		}
	}
	if (answers.length === 0)
		return fail('no-answers', `${files.join(', ')}: no answers, expected one a line.`);
	return ok(answers);
}

function describe({ coverage, star, answers }: Measures, threshold: number): string {
	const number = (value: number | null) => (value === null ? 'none' : value.toFixed(3));
	const row = (name: string, value: number | null) => `  ${name.padEnd(22)}${number(value)}`;
	return [
		`${answers} ${answers === 1 ? 'answer' : 'answers'}`,
		`Coverage, a point shown from score ${threshold}`,
		row('accuracy', coverage.accuracy),
		row('macro-F1', coverage.macroF1),
		row('kappa', coverage.kappa),
		row('precision', coverage.precision),
		row('recall', coverage.recall),
		row('AUC', coverage.auc),
		row('AUC within answers', coverage.withinAuc),
		'STAR part of a sentence',
		row('accuracy', star.accuracy),
		row('macro-F1', star.macroF1),
	].join('\n');
}

void runCommand(evalAnswers);
