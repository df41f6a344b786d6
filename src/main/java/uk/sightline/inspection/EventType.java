package uk.sightline.inspection;

import java.util.Arrays;

/** What an event can be, in the words of the field. */
public enum EventType {

	IMPROVEMENT_NOTICE("Improvement notice", Group.STEP), DIRECTION("Direction", Group.STEP),
	COMMISSIONER("Commissioner", Group.STEP), PARTNERSHIP("Partnership", Group.STEP),
	LEADERSHIP_CHANGE("Leadership change", Group.STEP), SCRUTINY_MEETING("Scrutiny meeting", Group.MILESTONE),
	BOARD_REPORT("Board report", Group.MILESTONE), PLAN("Plan", Group.MILESTONE),
	MILESTONE("Milestone", Group.MILESTONE), OTHER_BODY_GRADING("Grading of another body", Group.OTHER_BODY);

	private final String name;

	private final Group group;

	EventType(String name, Group group) {
		this.name = name;
		this.group = group;
	}

	public String words() {
		return this.name;
	}

	public Group group() {
		return this.group;
	}

	static EventType of(String slug) {
		return Arrays.stream(values())
			.filter((type) -> type.name().replace('_', '-').equalsIgnoreCase(slug))
			.findFirst()
			.orElseThrow();
	}

	/** Events that stand together. */
	public enum Group {

		STEP("Statutory steps and leadership"), MILESTONE("Plans, meetings, reports and other milestones"),
		/** Kept apart from what the authority itself was judged. */
		OTHER_BODY("Gradings of other bodies and services");

		private final String words;

		Group(String words) {
			this.words = words;
		}

		public String words() {
			return this.words;
		}

	}

}
