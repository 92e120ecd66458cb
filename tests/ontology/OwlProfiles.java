// Prints what OWL API says of one ontology file: violations of OWL 2 DL and RL, and whether HermiT finds it consistent.
import java.io.File;
import org.semanticweb.HermiT.ReasonerFactory;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.profiles.OWLProfileViolation;
import org.semanticweb.owlapi.profiles.Profiles;
import org.semanticweb.owlapi.reasoner.OWLReasoner;

public class OwlProfiles {
    public static void main(String[] arguments) throws Exception {
        OWLOntology ontology = OWLManager.createOWLOntologyManager().loadOntologyFromOntologyDocument(new File(arguments[0]));
        for (Profiles profile : new Profiles[] {Profiles.OWL2_DL, Profiles.OWL2_RL}) {
            for (OWLProfileViolation violation : profile.checkOntology(ontology).getViolations()) {
                System.out.println(profile + " " + violation);
            }
        }
        OWLReasoner reasoner = new ReasonerFactory().createReasoner(ontology);
        System.out.println("consistent " + reasoner.isConsistent());
        if (reasoner.isConsistent()) {
            System.out.println("unsatisfiable " + reasoner.getUnsatisfiableClasses().getEntitiesMinusBottom());
        }
        System.out.println("axioms " + ontology.getLogicalAxiomCount());
    }
}
