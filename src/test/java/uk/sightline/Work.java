package uk.sightline;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import javax.sql.DataSource;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.web.servlet.HandlerInterceptor;

/** Counts what the application does for its readers: controllers run, statements made. */
public final class Work implements HandlerInterceptor {

	private static final Runnable NOTHING = () -> {
	};

	private final AtomicReference<Runnable> happening = new AtomicReference<>(NOTHING);

	private final AtomicInteger statements = new AtomicInteger();

	private final AtomicInteger handlers = new AtomicInteger();

	/** Made on behalf of requests; the listener for publications is not counted. */
	public int statements() {
		return this.statements.get();
	}

	public int handlers() {
		return this.handlers.get();
	}

	/** Lets something happen in the midst of the next request. */
	public void during(Runnable happening) {
		this.happening.set(happening);
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		this.handlers.incrementAndGet();
		this.happening.getAndSet(NOTHING).run();
		return true;
	}

	DataSource counting(DataSource source) {
		return new DelegatingDataSource(source) {
			@Override
			public Connection getConnection() throws SQLException {
				return counting(super.getConnection());
			}
		};
	}

	private Connection counting(Connection connection) {
		return (Connection) Proxy.newProxyInstance(Work.class.getClassLoader(), new Class<?>[] { Connection.class },
				(proxy, method, arguments) -> {
					boolean statement = method.getName().equals("prepareStatement")
							|| method.getName().equals("createStatement");
					if (statement && !Thread.currentThread().getName().equals("publication-listener")) {
						this.statements.incrementAndGet();
					}
					try {
						return method.invoke(connection, arguments);
					}
					catch (InvocationTargetException ex) {
						throw ex.getCause();
					}
				});
	}

}
