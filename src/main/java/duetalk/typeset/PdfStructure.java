package duetalk.typeset;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;

/** The logical structure of a PDF: which text on which page belongs to which paragraph or cell. */
final class PdfStructure {

    private final PDStructureTreeRoot tree = new PDStructureTreeRoot();
    private final Map<Tag, PDStructureElement> elements = new IdentityHashMap<>();
    private final List<List<COSDictionary>> parentsByPage = new ArrayList<>();

    PdfStructure(Tag root, String languageTag) {
        PDStructureElement top = add(root, tree);
        top.setLanguage(languageTag);
    }

    private PDStructureElement add(Tag tag, PDStructureNode parent) {
        PDStructureElement element = new PDStructureElement(tag.role().pdfName(), parent);
        parent.appendKid(element);
        if (tag.role() == Tag.Role.HEAD_CELL) {
            PDTableAttributeObject scope = new PDTableAttributeObject();
            scope.setScope(PDTableAttributeObject.SCOPE_COLUMN);
            element.addAttribute(scope);
        }
        if (!tag.alternative().isEmpty()) {
            element.setAlternateDescription(tag.alternative());
        }
        elements.put(tag, element);
        tag.children().forEach(child -> add(child, element));
        return element;
    }

    void startPage() {
        parentsByPage.add(new ArrayList<>());
    }

    /** Notes that the next marked content of the current page belongs to the tag; answers its number. */
    int mark(Tag tag, PDPage page) {
        PDStructureElement element = elements.get(tag);
        if (element == null) {
            throw new IllegalStateException("unknown tag " + tag.role());
        }
        List<COSDictionary> parents = parentsByPage.getLast();
        int number = parents.size();
        parents.add(element.getCOSObject());
        if (element.getPage() == null) {
            element.setPage(page);
        }
        COSDictionary reference = new COSDictionary();
        reference.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
        reference.setItem(COSName.PG, page);
        reference.setInt(COSName.MCID, number);
        kids(element).add(reference);
        return number;
    }

    private static COSArray kids(PDStructureElement element) {
        if (element.getCOSObject().getDictionaryObject(COSName.K) instanceof COSArray kids) {
            return kids;
        }
        COSArray kids = new COSArray();
        element.getCOSObject().setItem(COSName.K, kids);
        return kids;
    }

    PDStructureTreeRoot finish() {
        COSArray numbers = new COSArray();
        for (int page = 0; page < parentsByPage.size(); page++) {
            numbers.add(COSInteger.get(page));
            COSArray parents = new COSArray();
            parentsByPage.get(page).forEach(parents::add);
            numbers.add(parents);
        }
        COSDictionary parentTree = new COSDictionary();
        parentTree.setItem(COSName.NUMS, numbers);
        tree.getCOSObject().setItem(COSName.PARENT_TREE, parentTree);
        tree.setParentTreeNextKey(parentsByPage.size());
        return tree;
    }
}
