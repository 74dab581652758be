using MediaWatch.Analysis.Lexicons;

namespace MediaWatch.Analysis.Text.Proofing;

/// <summary>The files behind the proofreader, loaded together: see <c>dictionaries/proofing/README.md</c> for what each is made from.</summary>
sealed class ProofingFiles
{
    public const string Ngrams = "ngrams.bin", Pairs = "pairs.bin", Judge = "judge.txt";

    ProofingFiles(CharModel model, WordModel words, HanForms forms) => (Model, Words, Forms, Search, Features) = (model, words, forms, new(model, words, forms), new(model, words, forms));

    public CharModel Model { get; }
    public WordModel Words { get; }
    public HanForms Forms { get; }
    public SlipSearch Search { get; }
    public SlipFeatures Features { get; }

    /// <summary>All but the judge, which is made with the help of these.</summary>
    /// <exception cref="IOException">One of them is missing.</exception>
    public static ProofingFiles Load(string folder)
    {
        var forms = new HanForms(HanCharacter.All);
        var jieba = Path.Combine(DictionaryFolder.Path, "segmentation", "jieba.dict.utf8");
        return new(CharModel.Load(Path.Combine(folder, Ngrams)), WordModel.Load(jieba, Path.Combine(folder, Pairs), forms), forms);
    }
}
