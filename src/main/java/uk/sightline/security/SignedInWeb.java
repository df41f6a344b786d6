package uk.sightline.security;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets every controller of the signed-in side ask who it works for. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SignedInWeb implements WebMvcConfigurer, HandlerMethodArgumentResolver {

	/** The person signed in; {@code null} on the public side and before sign-in. */
	static Person signedIn() {
		return (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn who) ? who.getPrincipal()
				: null;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this);
	}

	/**
	 * Every page of the signed-in side can name them, also one that tells of an error,
	 * which has a model of its own and perhaps no controller.
	 */
	static void name(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		Person person = signedIn();
		if (person != null) {
			request.setAttribute("signedIn", person);
		}
		chain.doFilter(request, response);
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Person.class;
	}

	@Override
	public Person resolveArgument(MethodParameter parameter, ModelAndViewContainer container, NativeWebRequest request,
			WebDataBinderFactory binders) {
		Person person = signedIn();
		if (person == null) {
			throw new IllegalStateException("This page lies outside the signed-in side: " + parameter.getExecutable());
		}
		return person;
	}

}
