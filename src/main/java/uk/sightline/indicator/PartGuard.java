package uk.sightline.indicator;

import java.io.InputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.fasterxml.aalto.stax.InputFactoryImpl;

/**
 * Looks a part of a workbook through, if it is XML. What this parser does not take for
 * XML the reader of workbooks cannot read either, for it has the same.
 */
class PartGuard {

	private final XMLInputFactory factory = new InputFactoryImpl();

	private final CellGuard cells;

	PartGuard(CellGuard cells) {
		this.cells = cells;
		this.factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		this.factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
	}

	void look(InputStream part) {
		boolean begun = false;
		this.cells.beginPart();
		try {
			XMLStreamReader xml = this.factory.createXMLStreamReader(part);
			while (xml.hasNext()) {
				begun |= look(xml, xml.next());
			}
		}
		catch (XMLStreamException ex) {
			if (begun) {
				throw CellGuard.damaged();
			}
		}
	}

	/** Whether it is an element, so that there is no doubt that the part is XML. */
	private boolean look(XMLStreamReader xml, int event) {
		switch (event) {
			case XMLStreamConstants.DTD ->
				throw new FileRefused("It is no workbook as spreadsheets write them: it holds definitions of its own.");
			case XMLStreamConstants.START_ELEMENT -> this.cells.begin(xml.getLocalName(), xml);
			case XMLStreamConstants.END_ELEMENT -> this.cells.end(xml.getLocalName());
			case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> this.cells.text(xml);
			default -> {
				return false;
			}
		}
		return true;
	}

}
