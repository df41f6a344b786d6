package uk.sightline.exchange;

import java.util.Map;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import uk.sightline.TestClock;
import uk.sightline.TestDatabase;
import uk.sightline.security.AuditLog;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.DefaultLifecycleProcessor;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sightline without its pages, over an empty database of its own: made in a moment, for
 * tests that need a beginning. Nothing in it starts by itself, so the founding data is
 * loaded only by a test that asks for it.
 */
public final class FreshSightline implements AutoCloseable {

	private final TestDatabase database = TestDatabase.migrated();

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	public FreshSightline() {
		this.context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("fresh", Map.of("url", this.database.url())));
		this.context.register(Parts.class);
		this.context.refresh();
	}

	public Desk desk() {
		return this.context.getBean(Desk.class);
	}

	/** Loads what Sightline ships, as its first start does. */
	public void found() {
		this.context.getBean(FoundingData.class).start();
	}

	public JdbcClient jdbc() {
		return this.context.getBean(JdbcClient.class);
	}

	public <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	<T> java.util.List<T> beans(Class<T> type) {
		return this.context.getBeanProvider(type).orderedStream().toList();
	}

	public TestDatabase database() {
		return this.database;
	}

	@Override
	public void close() {
		this.context.close();
	}

	/** Not a configuration class by annotation, so that no other test's scan finds it. */
	@EnableTransactionManagement(proxyTargetClass = true)
	@Import(AuditLog.class)
	@ComponentScan(basePackages = { "uk.sightline.review", "uk.sightline.grading", "uk.sightline.authority",
			"uk.sightline.inspection", "uk.sightline.indicator", "uk.sightline.improvement", "uk.sightline.exchange" },
			excludeFilters = { @ComponentScan.Filter(Controller.class),
					@ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Web|Tests.*|PageCache|Parts)") })
	static class Parts {

		@Bean
		HikariDataSource dataSource(@org.springframework.beans.factory.annotation.Value("${url}") String url) {
			HikariConfig config = new HikariConfig();
			config.setJdbcUrl(url);
			config.setUsername(TestDatabase.APPLICATION);
			config.setPassword(TestDatabase.PASSWORD);
			config.setMaximumPoolSize(4);
			config.setMinimumIdle(0);
			return new HikariDataSource(config);
		}

		@Bean
		JdbcClient jdbcClient(DataSource dataSource) {
			return JdbcClient.create(dataSource);
		}

		@Bean
		PlatformTransactionManager transactions(DataSource dataSource) {
			return new JdbcTransactionManager(dataSource);
		}

		@Bean
		TransactionTemplate transaction(PlatformTransactionManager transactions) {
			return new TransactionTemplate(transactions);
		}

		@Bean
		TestClock testClock() {
			return new TestClock();
		}

		@Bean
		Desk desk(Importer importer, Exporter exporter, uk.sightline.review.CurrentPublication current) {
			return new Desk(importer, exporter, current);
		}

		/** Nothing starts by itself. */
		@Bean
		DefaultLifecycleProcessor lifecycleProcessor() {
			return new DefaultLifecycleProcessor() {
				@Override
				public void onRefresh() {
				}
			};
		}

	}

}
