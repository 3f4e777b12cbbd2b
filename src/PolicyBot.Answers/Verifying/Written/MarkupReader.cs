using System.Text;

namespace PolicyBot.Answers.Verifying.Written;

/// <summary>Takes HTML tags, Markdown links and images and citation marks out of text that comes character by character.</summary>
/// <param name="onCharacter">Told each character of the plain text.</param>
/// <param name="onMark">Told the numbers of each citation mark, where it stood.</param>
internal sealed class MarkupReader(Action<char> onCharacter, Action<IReadOnlyList<int>> onMark)
{
    // Longer brackets, tags and addresses are ordinary text, so that a lone bracket cannot hold back an answer.
    private const int LongestBracket = 300;
    private const int LongestTag = 1_000;
    private const int LongestAddress = 4_000;

    private readonly StringBuilder _held = new();
    private State _state;
    private string _inside = "";
    private string _until = "";
    private int _depth;
    private int _ticks;
    private bool _startsLine = true;

    private enum State
    {
        Text,
        // After an exclamation mark that may open an image.
        Exclamation,
        // Between the brackets of what may be a mark or a link's text.
        Bracket,
        // Right after those brackets.
        AfterBracket,
        // Between the parentheses of a link's address.
        Address,
        // After a less-than sign.
        Tag,
        // In the content of an element that is no text, or in a comment, until _until.
        Skipped,
        // The rest of a line that only opens a fence or defines a link.
        SkippedLine,
    }

    /// <summary>Reads the next character.</summary>
    public void Push(char character)
    {
        switch (_state)
        {
            case State.Text:
                InText(character);
                break;
            case State.Exclamation:
                _state = State.Text;
                if (character is not '[')
                    onCharacter('!');
                InText(character);
                break;
            case State.Bracket:
                InBracket(character);
                break;
            case State.AfterBracket:
                AfterBracket(character);
                break;
            case State.Address:
                InAddress(character);
                break;
            case State.Tag:
                InTag(character);
                break;
            case State.Skipped:
                InSkipped(character);
                break;
            case State.SkippedLine:
                if (character == '\n')
                    Resume(character);
                break;
        }
    }

    /// <summary>Reads the end of the text: what opened and never closed is ordinary text.</summary>
    public void Finish()
    {
        if (_state == State.Exclamation)
            onCharacter('!');
        else if (_state == State.AfterBracket)
            CloseBracket();
        else if (_state is State.Bracket or State.Tag)
            Release();
        _state = State.Text;
        _held.Clear();
    }

    private void InText(char character)
    {
        var startsLine = _startsLine;
        _startsLine = character == '\n' || (startsLine && character is ' ' or '>');
        _ticks = character == '`' && (startsLine || _ticks > 0) ? _ticks + 1 : 0;
        if (_ticks > 0)
            _startsLine = false;
        switch (character)
        {
            case '`':
                if (_ticks == 3)
                    _state = State.SkippedLine;
                break;
            case '!':
                _state = State.Exclamation;
                break;
            case '[' or '【':
                Hold(State.Bracket, character);
                break;
            case '<':
                Hold(State.Tag, character);
                break;
            default:
                onCharacter(character);
                break;
        }
    }

    private void InBracket(char character)
    {
        if (character is ']' or '】')
        {
            _inside = _held.ToString(1, _held.Length - 1);
            _held.Append(character);
            _state = State.AfterBracket;
        }
        else if (character is '\n' || _held.Length >= LongestBracket)
        {
            Release();
            Resume(character);
        }
        else if (character is '[' or '【')
        {
            // An image inside a link, or a bracket that never closed: only the inner one is looked at.
            Release();
            Hold(State.Bracket, character);
        }
        else
            _held.Append(character);
    }

    private void AfterBracket(char character)
    {
        if (character == '(' && _held[0] == '[')
        {
            if (CitationMark.Read(_inside) is { } numbers)
                onMark(numbers);
            else
                Write(_inside);
            Hold(State.Address, character);
            _depth = 1;
        }
        else
        {
            CloseBracket();
            _state = State.Text;
            Push(character);
        }
    }

    private void CloseBracket()
    {
        if (CitationMark.Read(_inside) is { } numbers)
            onMark(numbers);
        else
            Write(_held.ToString());
        _held.Clear();
    }

    private void InAddress(char character)
    {
        _depth += character switch { '(' => 1, ')' => -1, _ => 0 };
        _held.Append(character);
        if (_depth == 0 || _held.Length >= LongestAddress)
        {
            _held.Clear();
            _state = State.Text;
        }
        else if (character == '\n')
            Resume(character);
    }

    private void InTag(char character)
    {
        var opens = _held.Length > 1 || char.IsAsciiLetter(character) || character is '/' or '!' or '?';
        if (!opens || character is '<' or '\n' || _held.Length >= LongestTag)
        {
            // "<5%" is text; of a tag that never closes only the sign goes, so that none can come into being later.
            if (!opens)
                onCharacter('<');
            Release();
            Resume(character);
            return;
        }

        _held.Append(character);
        if (character != '>')
            return;
        var tag = _held.ToString();
        _held.Clear();
        _until = tag.StartsWith("<!--", StringComparison.Ordinal) && !tag.EndsWith("-->", StringComparison.Ordinal) ? "-->" : ContentEnd(tag);
        _state = _until.Length > 0 ? State.Skipped : State.Text;
        if (_until.Length == 0 && IsBreak(tag))
            onCharacter('\n');
    }

    private void InSkipped(char character)
    {
        _held.Append(character);
        if (_held.Length > _until.Length)
            _held.Remove(0, 1);
        if (!_held.ToString().Equals(_until, StringComparison.OrdinalIgnoreCase))
            return;
        _held.Clear();
        _state = State.Text;
        if (_until != "-->")
            Hold(State.Tag, '<');
        if (_until != "-->")
            _held.Append('/');
    }

    // Elements whose content is not for readers.
    private static string ContentEnd(string tag)
    {
        foreach (var name in (string[])["script", "style", "iframe", "object", "svg", "noscript", "template"])
        {
            if (tag.AsSpan(1).StartsWith(name, StringComparison.OrdinalIgnoreCase) && !tag.EndsWith("/>", StringComparison.Ordinal))
                return "</" + name;
        }

        return "";
    }

    private static bool IsBreak(string tag)
    {
        var name = tag.AsSpan(1).TrimStart('/');
        return name.StartsWith("br", StringComparison.OrdinalIgnoreCase) || name.StartsWith("p>", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("li", StringComparison.OrdinalIgnoreCase) || name.StartsWith("div", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("tr", StringComparison.OrdinalIgnoreCase);
    }

    private void Hold(State state, char character)
    {
        _held.Clear().Append(character);
        _state = state;
    }

    private void Release()
    {
        var text = _held.ToString();
        _held.Clear();
        Write(text.StartsWith('<') ? text[1..] : text);
    }

    private void Resume(char character)
    {
        _held.Clear();
        _state = State.Text;
        InText(character);
    }

    private void Write(string text)
    {
        foreach (var character in text)
            onCharacter(character);
    }
}
