package uk.sightline;

import javax.sql.DataSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What tests need to see of the running application, and the clock they set. */
@TestConfiguration(proxyBeanMethods = false)
class Watched {

	@Bean
	static Work work() {
		return new Work();
	}

	@Bean
	static BeanPostProcessor countedStatements(ObjectProvider<Work> work) {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof DataSource source) ? work.getObject().counting(source) : bean;
			}
		};
	}

	@Bean
	TestClock testClock() {
		return new TestClock();
	}

	@Bean
	PageReader pageReader(Environment environment) {
		return new PageReader(environment);
	}

	@Bean
	People people(JdbcClient jdbc) {
		return new People(jdbc);
	}

	@Bean
	WebMvcConfigurer countedHandlers(Work work) {
		return new WebMvcConfigurer() {
			@Override
			public void addInterceptors(InterceptorRegistry registry) {
				registry.addInterceptor(work);
			}
		};
	}

}
