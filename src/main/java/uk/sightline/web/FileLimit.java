package uk.sightline.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** How large a file may be, for whoever sent a larger one. */
@Component
class FileLimit {

	private final DataSize most;

	FileLimit(@Value("${spring.servlet.multipart.max-file-size}") DataSize most) {
		this.most = most;
	}

	/** The problem of this status; that of a file names the limit. */
	Problem problem(HttpStatusCode status) {
		Problem problem = Problem.of(status);
		return status.isSameCodeAs(HttpStatus.CONTENT_TOO_LARGE)
				? problem.saying("A file may have up to %d MB. This one has more, so nothing was taken from it."
					.formatted(this.most.toMegabytes()))
				: problem;
	}

}
