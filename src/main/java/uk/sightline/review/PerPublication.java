package uk.sightline.review;

import java.util.function.IntFunction;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Keeps what was read of a publication, which never changes. Only the last few asked for
 * are kept, so that addresses made up with many {@code known=} cannot fill the memory.
 *
 * @param <T> what is read
 */
public class PerPublication<T> {

	private static final int KEPT = 8;

	private final Cache<Integer, T> kept = Caffeine.newBuilder().maximumSize(KEPT).build();

	private final IntFunction<T> reader;

	public PerPublication(IntFunction<T> reader) {
		this.reader = reader;
	}

	public T at(int publication) {
		return this.kept.get(publication, this.reader::apply);
	}

}
