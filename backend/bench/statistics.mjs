/** The value below which the share `fraction` of the sorted values lies. */
export function quantile(values, fraction) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(fraction * sorted.length))] ?? Number.NaN;
}

export const median = (values) => quantile(values, 0.5);

const count = (number) => Math.round(number).toLocaleString('en');

/** One line a server, and how ours stands to the budget. */
export function printRatio(title, rates, reference, budget) {
  console.log(`\n${title}`);
  for (const [name, rate] of Object.entries(rates))
    console.log(`  ${name.padEnd(26)} ${count(rate).padStart(8)}/s`);
  const ratio = rates.Toprak / rates[reference];
  console.log(
    `  ${ratio >= budget ? '✔' : '✖'} ${ratio.toFixed(2)} of ${reference} (budget ${budget.toFixed(2)})`,
  );
  return ratio >= budget;
}
