// Imported first by scripts that read declarations and never connect.
process.env.DATABASE_URL ??= 'postgresql://nobody@127.0.0.1/none';
