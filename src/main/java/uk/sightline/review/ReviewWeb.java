package uk.sightline.review;

import java.util.List;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets every controller of a public page ask for the moment it speaks of. */
@Configuration(proxyBeanMethods = false)
class ReviewWeb implements WebMvcConfigurer {

	private final AsOfResolver asOf;

	ReviewWeb(AsOfResolver asOf) {
		this.asOf = asOf;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this.asOf);
	}

}
