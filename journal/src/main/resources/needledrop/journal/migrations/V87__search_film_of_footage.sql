CREATE TRIGGER search_footage_film_changed AFTER UPDATE OF film ON footage BEGIN
  INSERT INTO search_due (subject, id) VALUES ('footage', NEW.id);
END;
CREATE TRIGGER search_film_of_footage_changed AFTER UPDATE OF name, binned ON item BEGIN
  INSERT INTO search_due (subject, id) SELECT 'footage', id FROM footage WHERE film = NEW.id;
END;
