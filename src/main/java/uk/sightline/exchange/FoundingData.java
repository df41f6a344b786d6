package uk.sightline.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/**
 * Brings in, before the first page is served, the records of the shipped data that this
 * database never had. What it has is never changed, so a correction made here outlives
 * every release.
 */
@Component
class FoundingData implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(FoundingData.class);

	private final Importer importer;

	private final JdbcClient jdbc;

	private final String pattern;

	private volatile boolean running;

	FoundingData(Importer importer, JdbcClient jdbc,
			@Value("${sightline.founding-data:classpath:db/dataset/*/*.csv}") String pattern) {
		this.importer = importer;
		this.jdbc = jdbc;
		this.pattern = pattern;
	}

	private void load() throws IOException {
		List<Resource> files = Arrays.stream(new PathMatchingResourcePatternResolver().getResources(this.pattern))
			.sorted(Comparator.comparing(Resource::getDescription))
			.toList();
		String digest = digest(files);
		boolean known = this.jdbc.sql("select exists (select 1 from founding_load where digest = ?)")
			.param(digest)
			.query(Boolean.class)
			.single();
		if (files.isEmpty() || known) {
			return;
		}
		Importer.Outcome outcome = this.importer.load(DataSet.of(files), Importer.Only.MISSING,
				"the holder of the server",
				"Founding data that Sightline ships, loaded from the command line without a second person.");
		this.jdbc.sql("insert into founding_load (digest) values (?) on conflict do nothing").param(digest).update();
		log.info("Founding data: {} records published, {} were there already", outcome.changed(), outcome.unchanged());
	}

	private static String digest(List<Resource> files) throws IOException {
		StringBuilder digests = new StringBuilder();
		for (Resource file : files) {
			try (InputStream bytes = file.getInputStream()) {
				digests.append(file.getFilename()).append(HexFormat.of().formatHex(DigestUtils.md5Digest(bytes)));
			}
		}
		return DigestUtils.md5DigestAsHex(digests.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
	}

	@Override
	public void start() {
		try {
			load();
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		catch (ImportRefused ex) {
			log.warn("The data that this release ships does not fit what is here, so none of it was brought in:\n{}",
					ex.getMessage());
		}
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** Before the web server, which starts in the last phases. */
	@Override
	public int getPhase() {
		return 0;
	}

}
